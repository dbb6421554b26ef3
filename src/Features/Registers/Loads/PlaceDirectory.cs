using System.Buffers;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>
/// Where the texts of a register point to among the organizations of the district. A name of two places names none; but what
/// exists on the day the register speaks of goes before what does not, so that a body that has ended takes no name away.
/// </summary>
/// <remarks>
/// The day is the register's, not the day of loading: a register of June means the school of June by its name, even if it is
/// loaded after another school has taken the name over. Bodies of other days still count where none of the day bears the
/// name: registers go on using old names, and a roll without days lets a body begin on the day it was taken in.
/// </remarks>
internal sealed class PlaceDirectory
{
    private const int LongestVillage = 20;
    private readonly Dictionary<string, Meaning> _schools = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Meaning> _townships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Meaning>> _villages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly int _longestTownship;
    private readonly SearchValues<char> _firstOfTownships;

    private PlaceDirectory(IEnumerable<Organization> organizations, string divisionCode, DateOnly asOf)
    {
        DivisionCode = divisionCode;
        foreach (var organization in organizations)
        {
            var place = new Meaning(organization.Path, RankOn(asOf, organization));
            var names = organization.Aliases.Select(a => a.Name).Prepend(organization.Name);
            if (organization.Kind.IsSchool)
            {
                _schools[organization.Code] = place;
                AddAll(_schools, names, place);
            }
            else if (organization.Kind.IsTownshipLevel)
            {
                _codes.Add(organization.Path);
                AddAll(_townships, names, place);
            }
            else if (organization.Kind == OrganizationKind.Village && organization.Path.Length == 12)
            {
                _codes.Add(organization.Path);
                var township = organization.Path[..9];
                if (!_villages.TryGetValue(township, out var villages))
                {
                    _villages[township] = villages = new(StringComparer.Ordinal);
                }

                AddAll(villages, names, place);
            }
        }

        _firstOfTownships = SearchValues.Create([.. _townships.Keys.Where(k => k.Length > 0).Select(k => k[0])]);
        _longestTownship = _townships.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
    }

    public string DivisionCode { get; }

    /// <summary>The places of a district for a register that speaks of a day.</summary>
    public static async Task<PlaceDirectory> ReadAsync(DistrictDb db, string divisionCode, DateOnly asOf, CancellationToken ct) => new(
        await db.Organizations.AsNoTracking().Include(o => o.Aliases).Where(o => o.DivisionCode == divisionCode).ToListAsync(ct),
        divisionCode,
        asOf);

    /// <summary>The path of a school by its code, else by its name or an alias; null when neither is known.</summary>
    public string? School(string? code, string? name) =>
        code is not null && _schools.TryGetValue(code, out var byCode) ? byCode.Path
        : name is not null && _schools.TryGetValue(name, out var byName) ? byName.Path
        : null;

    /// <summary>
    /// The path of a place: by its code when it lies in this district, as deep as we know it; else by a township, and a village
    /// of it, named in the text.
    /// </summary>
    public string? Place(DivisionCode? code, ReadOnlySpan<char> text)
    {
        if (code is { } known)
        {
            return !known.Text.StartsWith(DivisionCode, StringComparison.Ordinal) ? null
                : _codes.Contains(known.Text) ? known.Text
                : known.Township is { } township && _codes.Contains(township) ? township
                : Named(text);
        }

        return Named(text);
    }

    private string? Named(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var next = text[start..].IndexOfAny(_firstOfTownships);
            if (next < 0)
            {
                return null;
            }

            start += next;
            for (var length = Math.Min(_longestTownship, text.Length - start); length >= 2; length--)
            {
                if (_townships.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Slice(start, length), out var named) && named.Path is { } township)
                {
                    return VillageIn(township, text[(start + length)..]) ?? township;
                }
            }
        }

        return null;
    }

    private string? VillageIn(string township, ReadOnlySpan<char> rest)
    {
        if (!_villages.TryGetValue(township, out var villages))
        {
            return null;
        }

        var lookup = villages.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestVillage, rest.Length); length >= 2; length--)
        {
            if (lookup.TryGetValue(rest[..length], out var named) && named.Path is { } village)
            {
                return village;
            }
        }

        return null;
    }

    // One that begins later is likelier meant than one that ended before: its first day may be the one it was taken in.
    private static int RankOn(DateOnly day, Organization organization) => organization.ExistsOn(day) ? 0 : organization.ValidFrom > day ? 1 : 2;

    private static void AddAll(Dictionary<string, Meaning> known, IEnumerable<string> names, Meaning place)
    {
        foreach (var name in names)
        {
            if (!known.TryGetValue(name, out var other) || place.Rank < other.Rank)
            {
                known[name] = place;
            }
            else if (place.Rank == other.Rank && place.Path != other.Path)
            {
                known[name] = other with { Path = null };
            }
        }
    }

    /// <summary>The place a name means, none when it means several, and how far from the day the place exists.</summary>
    private readonly record struct Meaning(string? Path, int Rank);
}
