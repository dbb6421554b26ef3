using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>The days on which schools depart from the office calendar (调课), newest first, and for whom one can be arranged.</summary>
public static class ListSchoolDays
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<Answer>;

    /// <param name="Days">What is arranged.</param>
    /// <param name="Schools">Center schools and schools of today, in the order of the education line.</param>
    public sealed record Answer(IReadOnlyList<Row> Days, IReadOnlyList<School> Schools);

    /// <param name="On">The day.</param>
    /// <param name="IsSchoolDay">Whether lessons are held.</param>
    /// <param name="Reason">Why, and by which document.</param>
    /// <param name="School">For whom; null for the whole district.</param>
    public sealed record Row(DateOnly On, bool IsSchoolDay, string Reason, School? School);

    public sealed record School(OrganizationId Id, string Name, bool IsCenter);

    internal sealed class Handler(DistrictDb db, CalendarSource calendars, TimeProvider clock) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var today = clock.Today;
            var bodies = (await db.Organizations.AsNoTracking().Where(o => o.Line == OrganizationLine.Education)
                    .OrderBy(o => o.Path).Select(o => new { o.Id, o.Name, o.Kind, o.Path, o.ValidTo }).ToListAsync(ct))
                .Where(o => o.Kind.IsSchool || o.Kind == OrganizationKind.CenterSchool).ToList();
            var schoolAt = bodies.ToDictionary(o => o.Path, o => new School(o.Id, o.Name, o.Kind == OrganizationKind.CenterSchool));
            var calendar = await calendars.GetAsync(ct);
            return new Answer(
                calendar.IsOk ? [.. calendar.Value.School.Changes.Select(c => new Row(c.On, c.IsSchoolDay, c.Reason, c.SchoolPath is { } path ? schoolAt[path] : null)).Reverse()] : [],
                [.. bodies.Where(o => o.ValidTo is null || o.ValidTo >= today).Select(o => schoolAt[o.Path])]);
        }
    }
}
