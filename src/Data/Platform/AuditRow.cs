using Baoxue.Domain.Platform;

namespace Baoxue.Data.Platform;

/// <summary>One line of the audit log as stored (审计记录): appended, chained to the line before, never changed.</summary>
[UnscopedByDesign("Readable only with the permission for the audit log; its payload holds no personal data in clear.")]
public sealed class AuditRow
{
    public required string DivisionCode { get; init; }

    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    public Guid? ActorId { get; init; }

    /// <summary>The actor's identifier and name, as chained.</summary>
    public required string Actor { get; init; }

    /// <summary>The use case, for example GetChild.</summary>
    public required string Action { get; init; }

    /// <summary>Kind and identifier of the thing concerned, for example Child:0199….</summary>
    public string? Subject { get; init; }

    public string? Purpose { get; init; }

    /// <summary>ok, or the name of the refusal.</summary>
    public required string Outcome { get; init; }

    public string? Remote { get; init; }

    public string? Details { get; init; }

    public required byte[] Previous { get; init; }

    public required byte[] Hash { get; init; }
}
