using Baoxue.Domain.Platform;

namespace Baoxue.Data.Platform;

/// <summary>The end of the audit chain (审计链头); whoever appends locks this row first.</summary>
[UnscopedByDesign("One row for each county.")]
public sealed class AuditHead
{
    public required string DivisionCode { get; init; }

    public long Sequence { get; set; }

    public byte[] Hash { get; set; } = [];
}
