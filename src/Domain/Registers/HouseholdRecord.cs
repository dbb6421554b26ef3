using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Registers;

/// <summary>One version of a record of the household register (户籍记录), in force from one load until another.</summary>
public sealed class HouseholdRecord : IScopedByPath, IRecordVersion
{
    public required HouseholdRecordId Id { get; init; }

    public required string DivisionCode { get; init; }

    public required int FromSequence { get; init; }

    public int? ToSequence { get; init; }

    public required byte[] Key { get; init; }

    public required long RowHash { get; init; }

    public required int RowNumber { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public DateOnly? BirthOn { get; init; }

    public byte[]? IdIndex { get; init; }

    /// <summary>Blind index of the household number (户号).</summary>
    public byte[]? HouseholdIndex { get; init; }

    public string? RelationToHead { get; init; }

    public string? DomicilePath { get; init; }

    /// <summary>Whether the register says the person has died, moved out or been canceled (已注销).</summary>
    public required bool IsCanceled { get; init; }

    /// <summary>All remaining fields of the row, sealed once.</summary>
    public required byte[] Details { get; init; }

    string? IScopedByPath.SchoolPath => null;

    string? IScopedByPath.ResidencePath => null;
}
