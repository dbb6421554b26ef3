using Baoxue.Data;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Children;

/// <summary>Which school a path on the education line lies in.</summary>
internal sealed class ChildSchools
{
    private readonly Dictionary<string, OrganizationId> _byPath;

    private ChildSchools(Dictionary<string, OrganizationId> byPath) => _byPath = byPath;

    public static async Task<ChildSchools> ReadAsync(DistrictDb db, CancellationToken ct)
    {
        var schools = await db.Organizations.AsNoTracking()
            .Where(o => o.Line == OrganizationLine.Education && o.Path.Length == SchoolPath.SchoolLength)
            .Select(o => new { o.Path, o.Id })
            .ToListAsync(ct);
        return new ChildSchools(schools.DistinctBy(s => s.Path).ToDictionary(s => s.Path, s => s.Id));
    }

    public OrganizationId? IdOf(string? path) =>
        SchoolPath.SchoolOf(path) is { } school && _byPath.TryGetValue(school, out var id) ? id : null;
}
