using Baoxue.Domain.Platform;

namespace Baoxue.Data.Platform;

/// <summary>The end of the audit chain as stored (审计链头); whoever appends changes this row first, so appenders queue.</summary>
[UnscopedByDesign("One row for each county.")]
public sealed class AuditHeadRow
{
    public required string DivisionCode { get; init; }

    public long Sequence { get; set; }

    public byte[] Hash { get; set; } = [];
}
