using System.Buffers;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Where the texts of a register point to among the organizations of the district. A name of two places names none.</summary>
internal sealed class PlaceDirectory
{
    private const int LongestVillage = 20;
    private readonly Dictionary<string, string?> _schools = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _townships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string?>> _villages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly int _longestTownship;
    private readonly SearchValues<char> _firstOfTownships;

    private PlaceDirectory(IEnumerable<Organization> organizations, string divisionCode)
    {
        DivisionCode = divisionCode;
        foreach (var organization in organizations)
        {
            var names = organization.Aliases.Select(a => a.Name).Prepend(organization.Name);
            if (organization.Kind.IsSchool)
            {
                AddSchool(organization, names);
            }
            else if (organization.Kind.IsTownshipLevel)
            {
                _codes.Add(organization.Path);
                AddAll(_townships, names, organization.Path);
            }
            else if (organization.Kind == OrganizationKind.Village && organization.Path.Length == 12)
            {
                _codes.Add(organization.Path);
                var township = organization.Path[..9];
                if (!_villages.TryGetValue(township, out var villages))
                {
                    _villages[township] = villages = new(StringComparer.Ordinal);
                }

                AddAll(villages, names, organization.Path);
            }
        }

        _firstOfTownships = SearchValues.Create([.. _townships.Keys.Where(k => k.Length > 0).Select(k => k[0])]);
        _longestTownship = _townships.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
    }

    public string DivisionCode { get; }

    public static async Task<PlaceDirectory> ReadAsync(DistrictDb db, string divisionCode, CancellationToken ct) => new(
        await db.Organizations.AsNoTracking().Include(o => o.Aliases).Where(o => o.DivisionCode == divisionCode).ToListAsync(ct),
        divisionCode);

    /// <summary>The path of a school by its code, else by its name or an alias; null when neither is known.</summary>
    public string? School(string? code, string? name) =>
        code is not null && _schools.TryGetValue(code, out var byCode) ? byCode
        : name is not null && _schools.TryGetValue(name, out var byName) ? byName
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
                if (_townships.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Slice(start, length), out var township) && township is not null)
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
            if (lookup.TryGetValue(rest[..length], out var village) && village is not null)
            {
                return village;
            }
        }

        return null;
    }

    private void AddSchool(Organization school, IEnumerable<string> names)
    {
        _schools[school.Code] = school.Path;
        AddAll(_schools, names, school.Path);
    }

    private static void AddAll(Dictionary<string, string?> known, IEnumerable<string> names, string path)
    {
        foreach (var name in names)
        {
            if (!known.TryAdd(name, path) && known[name] != path)
            {
                known[name] = null;
            }
        }
    }
}
