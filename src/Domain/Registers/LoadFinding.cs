using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Registers;

/// <summary>What was wrong with one cell or row of a load (导入问题), where it stands and how to mend it.</summary>
[UnscopedByDesign("Readable only with the permission for loads, which only whole-district roles hold; its value is sealed.")]
public sealed class LoadFinding
{
    public required Guid Id { get; init; }

    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    public required RegisterLoadId LoadId { get; init; }

    /// <summary>The row as the spreadsheet numbers it, from 1, counted on through further sheets; <see cref="LoadReading.PlaceOf"/> tells them apart.</summary>
    public required int RowNumber { get; init; }

    /// <summary>The column's header in the file; empty for the whole row.</summary>
    public required string Column { get; init; }

    /// <summary>The rule that was broken.</summary>
    public required string Rule { get; init; }

    /// <summary>What it did: the row was refused, or only the cell, or the value stands as written.</summary>
    public required RowConsequence Consequence { get; init; }

    /// <summary>The cell as read, sealed, since it may hold an identity number.</summary>
    public byte[]? SealedValue { get; init; }

    /// <summary>Whose row it is, as the row names the person, sealed; null when it names nobody, or in findings of before names were kept.</summary>
    public byte[]? SealedName { get; init; }

    public required string Message { get; init; }

    public required string HowToFix { get; init; }
}
