using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Listings;

/// <summary>What comparing needs of an entry in a list of another office (名册身份要素).</summary>
public readonly record struct ListingIdentity
{
    public required ListingRecordId RecordId { get; init; }

    public required RegisterSource Source { get; init; }

    /// <summary>What makes two versions the same entry; see <see cref="ListingRecord.Key"/>.</summary>
    public UInt128 RecordKey { get; init; }

    /// <summary>Blind index of the valid identity number, <see cref="UInt128.Zero"/> for none; see <see cref="IdKey"/>.</summary>
    public UInt128 IdKey { get; init; }

    public required string Name { get; init; }

    public DateOnly? BirthOn { get; init; }

    public Sex Sex { get; init; }

    /// <summary>The class or school the list names.</summary>
    public string? SchoolPath { get; init; }

    /// <summary>Where the list says the person belongs.</summary>
    public string? DomicilePath { get; init; }

    /// <summary>Whether it tells of a death, in the list of those who died or moved away.</summary>
    public bool IsDeath { get; init; }

    /// <summary>The entry as findings remember it; the school it names is what is said, so it belongs to it.</summary>
    public RecordRef Ref => new(RecordKey, IdentityBasis.Of(Name, BirthOn, Sex, IdKey, Platform.SchoolPath.SchoolOf(SchoolPath) ?? ""));
}
