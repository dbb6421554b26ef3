using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Registers;

/// <summary>A header that a user once matched to a field of a register (列名记忆), used for the next file.</summary>
[UnscopedByDesign("Column names of files, no children.")]
public sealed class HeaderMemory
{
    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    public required RegisterSource Source { get; init; }

    /// <summary>The header as the file writes it, normalized.</summary>
    public required string Header { get; init; }

    /// <summary>The field's code; empty when the user said to drop the column.</summary>
    public required string Field { get; set; }
}
