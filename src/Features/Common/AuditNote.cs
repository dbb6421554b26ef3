namespace Baoxue.Features.Common;

/// <summary>What the audit log says about a request: the thing concerned and, without personal data, what was asked.</summary>
/// <param name="SubjectKind">Child, RegisterLoad, Account and so on.</param>
/// <param name="SubjectId">Its identifier here, never an official number.</param>
/// <param name="Details">Values that are no personal data, and no text written about a child; written as JSON.</param>
/// <param name="Purpose">Why, as the user said, in clear; numbers of persons are refused by the command and hidden by the log.</param>
public sealed record AuditNote(string SubjectKind, string? SubjectId = null, object? Details = null, string? Purpose = null)
{
    /// <summary>The longest purpose or reason that is kept, in characters; commands refuse longer ones.</summary>
    public const int LongestPurpose = 200;
}
