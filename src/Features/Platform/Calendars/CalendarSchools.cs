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

    /// <summary>The path of one of them; null for any other body.</summary>
    public async Task<string?> PathOfAsync(OrganizationId school, CancellationToken ct) =>
        (await AllAsync(ct)).Where(s => s.Value.Id == school).Select(s => s.Key).SingleOrDefault();
}
