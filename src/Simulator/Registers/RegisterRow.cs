using Baoxue.Domain.Common;

namespace Baoxue.Simulator.Registers;

/// <summary>One row as an office wrote it down.</summary>
public sealed class RegisterRow
{
    /// <summary>The true person; 0 for none.</summary>
    public required int Person { get; init; }

    /// <summary>Cell texts in column order; number cells as a reader would see their digits.</summary>
    public required string?[] Cells { get; init; }

    /// <summary>Columns that stand in number cells.</summary>
    public IReadOnlyList<int> NumberColumns { get; init; } = [];

    public required IReadOnlyList<DirtMark> Dirt { get; init; }

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>The ID number as written.</summary>
    public required string IdText { get; init; }

    /// <summary>The birth date the row means, whatever its form.</summary>
    public required DateOnly BirthOn { get; init; }

    public required Sex Sex { get; init; }
}
