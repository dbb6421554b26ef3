namespace Baoxue.Domain.Platform;

/// <summary>
/// Which children a user may see (数据范围): the union of the places of the posts held today on both lines, and of live
/// referrals to a department. The default sees nothing.
/// </summary>
/// <param name="SchoolPaths">Prefixes on the education line, none containing another.</param>
/// <param name="RegionPaths">Prefixes on the government line, none containing another.</param>
/// <param name="Departments">Departments whose referrals are visible.</param>
/// <param name="IsWholeDistrict">Whether every child of the district is visible.</param>
public sealed record DataScope(
    IReadOnlyList<string> SchoolPaths,
    IReadOnlyList<string> RegionPaths,
    IReadOnlyList<OrganizationId> Departments,
    bool IsWholeDistrict)
{
    /// <summary>How many separate places a user can hold on one line at a time.</summary>
    public const int PlacesPerLine = 4;

    /// <summary>Sees nobody (无权限).</summary>
    public static DataScope Nothing { get; } = new([], [], [], false);

    /// <summary>Sees every child of the district (全区).</summary>
    public static DataScope WholeDistrict { get; } = new([], [], [], true);

    /// <summary>Whether a thing at these places is visible; the oracle of every query filter.</summary>
    public bool Covers(IScopedByPath place) =>
        IsWholeDistrict
        || SchoolPaths.Any(p => IsUnder(place.SchoolPath, p))
        || RegionPaths.Any(p => IsUnder(place.DomicilePath, p) || IsUnder(place.ResidencePath, p));

    /// <summary>Whether everything that another scope sees is visible.</summary>
    public bool Covers(DataScope other) =>
        IsWholeDistrict
        || (!other.IsWholeDistrict
            && other.SchoolPaths.All(inner => SchoolPaths.Any(p => IsUnder(inner, p)))
            && other.RegionPaths.All(inner => RegionPaths.Any(p => IsUnder(inner, p)))
            && other.Departments.All(Departments.Contains));

    /// <summary>The scope of several posts together; places inside others are dropped.</summary>
    public static DataScope Union(IEnumerable<DataScope> scopes)
    {
        var all = scopes.ToList();
        return all.Exists(s => s.IsWholeDistrict)
            ? WholeDistrict
            : new DataScope(
                Outermost(all.SelectMany(s => s.SchoolPaths)),
                Outermost(all.SelectMany(s => s.RegionPaths)),
                [.. all.SelectMany(s => s.Departments).Distinct()],
                false);
    }

    private static List<string> Outermost(IEnumerable<string> paths)
    {
        var kept = new List<string>();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (kept.Count == 0 || !path.StartsWith(kept[^1], StringComparison.Ordinal))
            {
                kept.Add(path);
            }
        }

        return kept;
    }

    private static bool IsUnder(string? path, string prefix) =>
        path is not null && path.StartsWith(prefix, StringComparison.Ordinal);
}
