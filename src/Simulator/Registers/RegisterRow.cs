using Baoxue.Domain.Common;

namespace Baoxue.Simulator.Registers;

/// <summary>One row as an office wrote it down.</summary>
public sealed class RegisterRow
{
    /// <summary>The row of an entry, with its birth date and number in these columns.</summary>
    internal static RegisterRow Of(Entry entry, string?[] cells, int birthColumn, int idColumn)
    {
        if (entry.IsBirthNumberCell)
        {
            entry.NumberColumns.Add(birthColumn);
        }

        if (entry.IsIdNumberCell)
        {
            entry.NumberColumns.Add(idColumn);
        }

        return new RegisterRow
        {
            Person = entry.Person.Number, Cells = cells, NumberColumns = entry.NumberColumns, Dirt = entry.Marks,
            Name = entry.Name, IdText = entry.IdText, BirthOn = entry.BirthOn, Sex = entry.Sex,
        };
    }

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
