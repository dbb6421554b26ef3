using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Registers;

/// <summary>
/// One version of an entry in a list of another office (名册记录), in force from one load of this list until another. What the office
/// says of the person beyond the name stands sealed.
/// </summary>
public sealed class ListingRecord : IScopedByPath, IRecordVersion
{
    public required ListingRecordId Id { get; init; }

    public required string DivisionCode { get; init; }

    /// <summary>The list it stands in.</summary>
    public required RegisterSource Source { get; init; }

    public required int FromSequence { get; init; }

    public int? ToSequence { get; init; }

    public required byte[] Key { get; init; }

    public required long RowHash { get; init; }

    public required int RowNumber { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public DateOnly? BirthOn { get; init; }

    public byte[]? IdIndex { get; init; }

    /// <summary>The class or school the list names.</summary>
    public string? SchoolPath { get; init; }

    /// <summary>Where the list says the person belongs: the domicile, of residence permits the place they live at.</summary>
    public string? DomicilePath { get; init; }

    /// <summary>All remaining fields of the row, sealed once.</summary>
    public required byte[] Details { get; init; }

    string? IScopedByPath.ResidencePath => null;
}
