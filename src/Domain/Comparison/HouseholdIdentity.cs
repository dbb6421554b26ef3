using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>What comparing needs of a household record (户籍身份要素).</summary>
public readonly record struct HouseholdIdentity
{
    public required HouseholdRecordId RecordId { get; init; }

    /// <summary>What makes two versions the same record; see <see cref="HouseholdRecord.Key"/>.</summary>
    public UInt128 RecordKey { get; init; }

    /// <summary>Blind index of the valid identity number, <see cref="UInt128.Zero"/> for none.</summary>
    public required UInt128 IdKey { get; init; }

    public required string Name { get; init; }

    public required DateOnly? BirthOn { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Whether the register has canceled the person (已注销).</summary>
    public bool IsCanceled { get; init; }

    public string? DomicilePath { get; init; }

    /// <summary>The record as findings remember it; a move or a cancellation makes it another basis.</summary>
    public RecordRef Ref => new(RecordKey, IdentityBasis.Of(Name, BirthOn, Sex, IdKey, $"{DomicilePath} {IsCanceled}"));
}
