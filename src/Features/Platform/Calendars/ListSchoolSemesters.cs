using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>The semesters that single schools keep otherwise than the district (学校单独安排的学期), newest first.</summary>
public static class ListSchoolSemesters
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<Answer>;

    /// <param name="Arranged">What is arranged.</param>
    /// <param name="Semesters">The semesters that are entered, newest first.</param>
    /// <param name="Schools">Center schools and schools of today and those named above, in the order of the education line.</param>
    public sealed record Answer(IReadOnlyList<Row> Arranged, IReadOnlyList<Semester> Semesters, IReadOnlyList<CalendarSchool> Schools);

    /// <param name="Semester">In which semester.</param>
    /// <param name="School">Who.</param>
    /// <param name="Dates">Its dates.</param>
    /// <param name="SourceDocument">The paper that sets them.</param>
    public sealed record Row(Semester Semester, CalendarSchool School, SemesterDates Dates, string SourceDocument);

    internal sealed class Handler(CalendarSource calendars, CalendarSchools schools) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var all = await schools.AllAsync(ct);
            var calendar = await calendars.GetAsync(ct);
            Semester[] semesters = calendar.IsOk ? [.. calendar.Value.School.Semesters.Semesters.Reverse()] : [];
            List<Row> arranged = [.. semesters.SelectMany(s => s.Overrides.OrderBy(o => o.SchoolPath, StringComparer.Ordinal).Select(o => new Row(s, all[o.SchoolPath], o.Dates, o.SourceDocument)))];
            // What was arranged for a school that is closed by now can still be taken back.
            var named = arranged.Select(r => r.School).ToHashSet();
            return new Answer(arranged, semesters, [.. all.Values.Where(s => s.IsOpen || named.Contains(s))]);
        }
    }
}
