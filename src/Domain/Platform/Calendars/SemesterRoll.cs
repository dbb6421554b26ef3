using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>All semesters entered so far (学期表); days outside them are holidays only where both neighbors are entered.</summary>
public sealed class SemesterRoll
{
    private readonly IReadOnlyList<Semester> _semesters;

    private SemesterRoll(IReadOnlyList<Semester> semesters) => _semesters = semesters;

    public static SemesterRoll Empty { get; } = new([]);

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Semester> Semesters => _semesters;

    public static Result<SemesterRoll> From(IEnumerable<Semester> semesters)
    {
        var ordered = semesters.OrderBy(s => s.Ordinal).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var (earlier, later) = (ordered[i - 1], ordered[i]);
            if (earlier.Ordinal == later.Ordinal)
            {
                return new CalendarRefusals.SemesterRepeated(later.Name);
            }

            // Every school with dates of its own in either semester, and the district at large, must see them apart.
            var paths = earlier.Overrides.Concat(later.Overrides).Select(o => (string?)o.SchoolPath).Append(null);
            if (paths.Any(path => later.For(path).ReportOn <= earlier.For(path).EndsOn))
            {
                return new CalendarRefusals.SemestersOverlap(earlier.Name, later.Name);
            }
        }

        return new SemesterRoll(ordered);
    }

    /// <summary>The semester a day lies in, from reporting to the last day; refused in holidays and where nothing is entered.</summary>
    public Result<Semester> On(DateOnly day, string? schoolPath = null) =>
        _semesters.FirstOrDefault(s => s.For(schoolPath).Contains(day)) is { } running ? running
            : LiesInKnownHolidays(day, schoolPath) ? new CalendarRefusals.InHolidays(day)
            : new CalendarRefusals.SemesterNotEntered(day);

    /// <summary>The last semester begun by a day, running or over.</summary>
    public Semester? Latest(DateOnly day, string? schoolPath = null) =>
        _semesters.LastOrDefault(s => s.For(schoolPath).ReportOn <= day);

    /// <summary>The first semester that begins after a day.</summary>
    public Semester? Upcoming(DateOnly day, string? schoolPath = null) =>
        _semesters.FirstOrDefault(s => s.For(schoolPath).ReportOn > day);

    public Result<Semester> Next(Semester semester) => Neighbor(semester, 1);

    public Result<Semester> Previous(Semester semester) => Neighbor(semester, -1);

    public Semester? Find(SchoolYear schoolYear, Term term) =>
        _semesters.FirstOrDefault(s => s.Ordinal == Semester.OrdinalOf(schoolYear, term));

    private Result<Semester> Neighbor(Semester semester, int step)
    {
        var year = new SchoolYear((semester.Ordinal + step) / 2);
        var term = (semester.Ordinal + step) % 2 == 0 ? Term.Autumn : Term.Spring;
        return Find(year, term) is { } found ? found : new CalendarRefusals.NeighborNotEntered(Semester.NameOf(year, term));
    }

    private bool LiesInKnownHolidays(DateOnly day, string? schoolPath) =>
        Latest(day, schoolPath) is { } before && Upcoming(day, schoolPath) is { } after && after.Ordinal == before.Ordinal + 1;
}
