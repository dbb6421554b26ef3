using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>The days on which schools depart from the office calendar (调课), newest first, and for whom one can be arranged.</summary>
public static class ListSchoolDays
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<Answer>;

    /// <param name="Days">What is arranged.</param>
    /// <param name="Schools">Center schools and schools of today, in the order of the education line.</param>
    public sealed record Answer(IReadOnlyList<Row> Days, IReadOnlyList<CalendarSchool> Schools);

    /// <param name="On">The day.</param>
    /// <param name="IsSchoolDay">Whether lessons are held.</param>
    /// <param name="Reason">Why, and by which document.</param>
    /// <param name="School">For whom; null for the whole district.</param>
    public sealed record Row(DateOnly On, bool IsSchoolDay, string Reason, CalendarSchool? School);

    internal sealed class Handler(CalendarSource calendars, CalendarSchools schools) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var all = await schools.AllAsync(ct);
            var calendar = await calendars.GetAsync(ct);
            return new Answer(
                calendar.IsOk ? [.. calendar.Value.School.Changes.Select(c => new Row(c.On, c.IsSchoolDay, c.Reason, c.SchoolPath is { } path ? all[path] : null)).Reverse()] : [],
                [.. all.Values.Where(s => s.IsOpen)]);
        }
    }
}
