using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>All organizations of the district at hand while some are added (机构簿), and the paths they get.</summary>
internal sealed class OrganizationBook
{
    // A fourth digit would lie below the first three.
    private const int MostBelow = 999;

    private readonly DistrictDb _db;
    private readonly TimeProvider _clock;
    private readonly string _division;
    private readonly Dictionary<string, Organization> _byCode;
    private readonly Dictionary<OrganizationId, Organization> _byId;
    private readonly Dictionary<string, Organization> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastBelow = new(StringComparer.Ordinal);

    private OrganizationBook(DistrictDb db, TimeProvider clock, string division, List<Organization> all)
    {
        (_db, _clock, _division) = (db, clock, division);
        _byCode = all.ToDictionary(o => o.Code, StringComparer.Ordinal);
        _byId = all.ToDictionary(o => o.Id);
        foreach (var organization in all.Where(o => o.Line == OrganizationLine.Education))
        {
            Remember(organization.Path);
            _byPath.TryAdd(organization.Path, organization);
        }
    }

    public IReadOnlyList<Organization> All => [.. _byCode.Values];

    public Organization? Bureau => _byCode.Values.FirstOrDefault(o => o.Kind == OrganizationKind.EducationBureau);

    public static async Task<OrganizationBook> OpenAsync(DistrictDb db, TimeProvider clock, DistrictSettings district, CancellationToken ct) =>
        new(db, clock, district.DivisionCode, await db.Organizations.Include(o => o.Aliases).Include(o => o.FormerNames).AsSplitQuery().Where(o => o.DivisionCode == district.DivisionCode).ToListAsync(ct));

    public Organization? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    public Organization? ParentOf(Organization organization) => organization.ParentId is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>Adds an organization below another with the next free path of its kind.</summary>
    public Organization Add(string code, string name, OrganizationKind kind, Organization? parent, DateOnly validFrom, string? township = null)
    {
        var organization = new Organization
        {
            Id = new OrganizationId(_clock.NewId()),
            DivisionCode = _division,
            Code = code,
            Name = name,
            Kind = kind,
            Line = kind.Line,
            ParentId = parent?.Id,
            Path = PathOf(code, kind, parent),
            TownshipCode = township ?? (kind.Line == OrganizationLine.Government && code.Length >= 9 ? code[..9] : null),
            ValidFrom = validFrom,
        };
        _byCode.Add(code, organization);
        _byId.Add(organization.Id, organization);
        if (organization.Line == OrganizationLine.Education)
        {
            _byPath.TryAdd(organization.Path, organization);
        }

        _db.Organizations.Add(organization);
        return organization;
    }

    /// <summary>Whether a kind of organization can stand below another, with a code that gives it a path.</summary>
    public static bool Fits(OrganizationKind kind, string code, Organization parent) => kind.StandsBelow(parent.Kind) && kind switch
    {
        OrganizationKind.Township or OrganizationKind.StreetOffice or OrganizationKind.DevelopmentZone => IsDivision(code, 9, parent),
        OrganizationKind.Village => IsDivision(code, 12, parent),
        OrganizationKind.SchoolClass => code.Length > 6 && code[^6..].All(char.IsAsciiDigit),
        _ => true,
    };

    /// <summary>Why a body cannot get a place of its own below another (层级位置已占用或已满); null when it can, for two in one place would see each other's children.</summary>
    public Refusal? ObjectionToPlace(OrganizationKind kind, string code, Organization parent) => kind switch
    {
        OrganizationKind.SchoolClass when _byPath.TryGetValue(PathOf(code, kind, parent), out var other) => new PlatformRefusals.PlaceTaken(code, other.Name, other.Code),
        _ when kind.Line == OrganizationLine.Education && Above(kind, parent) is { } above && _lastBelow.GetValueOrDefault(above) >= MostBelow => new PlatformRefusals.PlacesUsedUp(parent.Name, MostBelow),
        _ => null,
    };

    private static bool IsDivision(string code, int length, Organization parent) =>
        code.Length == length && code.StartsWith(parent.Code, StringComparison.Ordinal) && code.All(char.IsAsciiDigit);

    private string PathOf(string code, OrganizationKind kind, Organization? parent) => kind switch
    {
        OrganizationKind.District or OrganizationKind.Township or OrganizationKind.StreetOffice
            or OrganizationKind.DevelopmentZone or OrganizationKind.Village => code,
        OrganizationKind.EducationBureau => _division,
        OrganizationKind.CenterSchool => Next(Above(kind, parent)!),
        OrganizationKind.SchoolClass => $"{parent!.Path}.{code[^6..]}",
        OrganizationKind.PrimarySchool or OrganizationKind.JuniorMiddleSchool or OrganizationKind.NineYearSchool
            or OrganizationKind.TeachingPoint or OrganizationKind.SpecialEducationSchool or OrganizationKind.VocationalSchool =>
            Next(Above(kind, parent)!),
        // Departments see only what is referred to them, so no child lies below their path.
        OrganizationKind.Department or OrganizationKind.LeadingGroup => $"{_division}-{code}",
    };

    // Below which path the next free number is taken; null where the code alone makes the path.
    private string? Above(OrganizationKind kind, Organization? parent) =>
        kind == OrganizationKind.CenterSchool ? _division
        : !kind.IsSchool ? null
        : parent is { Kind: OrganizationKind.CenterSchool } ? parent.Path : $"{_division}.000";

    private string Next(string above)
    {
        var path = $"{above}.{_lastBelow.GetValueOrDefault(above) + 1:000}";
        Remember(path);
        return path;
    }

    private void Remember(string path)
    {
        var cut = path.LastIndexOf('.');
        if (cut > 0 && int.TryParse(path.AsSpan(cut + 1), out var number))
        {
            _lastBelow[path[..cut]] = Math.Max(_lastBelow.GetValueOrDefault(path[..cut]), number);
        }
    }
}
