using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>The schools for which days and semesters can be arranged otherwise (可单独安排的学校).</summary>
internal sealed class CalendarSchools(DistrictDb db, TimeProvider clock)
{
    /// <summary>Center schools and schools by their path, in the order of the education line, closed ones among them.</summary>
    public async Task<IReadOnlyDictionary<string, CalendarSchool>> AllAsync(CancellationToken ct)
    {
        var today = clock.Today;
        var bodies = await db.Organizations.AsNoTracking().Where(o => o.Line == OrganizationLine.Education)
            .OrderBy(o => o.Path).Select(o => new { o.Id, o.Name, o.Kind, o.Path, o.ValidTo }).ToListAsync(ct);
        return bodies.Where(o => o.Kind.IsSchool || o.Kind == OrganizationKind.CenterSchool)
            .ToDictionary(o => o.Path, o => new CalendarSchool(o.Id, o.Name, o.Kind == OrganizationKind.CenterSchool, o.ValidTo is null || o.ValidTo >= today));
    }

    public async Task<string?> PathOfAsync(OrganizationId school, CancellationToken ct) =>
        await db.Organizations.Where(o => o.Id == school && o.Line == OrganizationLine.Education).Select(o => o.Path).SingleOrDefaultAsync(ct);
}

/// <summary>One of them.</summary>
/// <param name="Id">The body.</param>
/// <param name="Name">Its name of today.</param>
/// <param name="IsCenter">Whether all schools below it follow it.</param>
/// <param name="IsOpen">Whether it exists today.</param>
public sealed record CalendarSchool(OrganizationId Id, string Name, bool IsCenter, bool IsOpen);
