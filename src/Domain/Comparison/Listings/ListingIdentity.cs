using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>The entry where one child is one matter whatever list it stands in, whatever is said of it there and however its name is spelled.</summary>
    internal RecordRef PersonRef => Ref with { Key = PersonKey };

    /// <summary>
    /// The number with the birth date, since that of a brother or sister may have been written. Where there is none, the name with it and the school in lists that hold a
    /// child several times, else <see cref="RecordKey"/>.
    /// </summary>
    internal UInt128 PersonKey =>
        IdKey != UInt128.Zero ? Digest(string.Create(CultureInfo.InvariantCulture, $"{IdKey:x32}|{BirthOn:yyyyMMdd}"))
        : Source.ListsOneSeveralTimes && BirthOn is { } born && Platform.SchoolPath.SchoolOf(SchoolPath) is { } school ? Digest(string.Create(CultureInfo.InvariantCulture, $"~{Name}|{born:yyyyMMdd}|{school}"))
        : RecordKey;

    /// <summary>A fingerprint of what all these say: the same for the same entries in whatever order, and another as soon as one says something else.</summary>
    internal static ulong MeaningOf(IEnumerable<ListingIdentity> entries) => StableHash.Of(string.Join(
        '|', entries.Select(e => string.Create(CultureInfo.InvariantCulture, $"{(int)e.Source}:{e.RecordKey:x32}{(e.IsDeath ? ":death" : "")}")).Distinct().Order(StringComparer.Ordinal)));

    private static UInt128 Digest(string text) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
