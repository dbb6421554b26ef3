using Baoxue.Domain.Platform;

namespace Baoxue.Data.Platform;

/// <summary>One line of the audit log (审计记录): appended, chained to the line before, never changed.</summary>
[UnscopedByDesign("Readable only with the permission for the audit log; its payload holds no personal data in clear.")]
public sealed class AuditEntry
{
    public required string DivisionCode { get; init; }

    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The use case, for example OpenChildFile.</summary>
    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public string? SubjectId { get; init; }

    /// <summary>Why, as the user said (查看目的).</summary>
    public string? Purpose { get; init; }

    /// <summary>ok, or the name of the refusal.</summary>
    public required string Outcome { get; init; }

    /// <summary>The address the request came from.</summary>
    public string? Remote { get; init; }

    /// <summary>What was asked or changed, as JSON without sealed values.</summary>
    public required string Details { get; init; }

    public required byte[] Hash { get; init; }
}
