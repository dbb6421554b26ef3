using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>What comparing needs of a household record (户籍身份要素).</summary>
public readonly record struct HouseholdIdentity
{
    public required HouseholdRecordId RecordId { get; init; }

    /// <summary>Blind index of the valid identity number, <see cref="UInt128.Zero"/> for none.</summary>
    public required UInt128 IdKey { get; init; }

    public required string Name { get; init; }

    public required DateOnly? BirthOn { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Whether the register has canceled the person (已注销).</summary>
    public bool IsCanceled { get; init; }

    public string? DomicilePath { get; init; }
}
