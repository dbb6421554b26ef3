using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>
/// The days with lessons (教学日历): working days within a semester, but for the days schools arranged otherwise, since
/// school make-up days may differ from those of offices.
/// </summary>
public sealed class SchoolCalendar
{
    private readonly OfficeCalendar _office;
    private readonly ILookup<DateOnly, SchoolDayChange> _changes;

    private SchoolCalendar(OfficeCalendar office, SemesterRoll semesters, ILookup<DateOnly, SchoolDayChange> changes) =>
        (_office, Semesters, _changes) = (office, semesters, changes);

    public SemesterRoll Semesters { get; }

    /// <summary>The days that were arranged otherwise, in order of time, the district's before single schools'.</summary>
    public IEnumerable<SchoolDayChange> Changes => _changes.SelectMany(c => c).OrderBy(c => c.On).ThenBy(c => c.SchoolPath, StringComparer.Ordinal);

    public static Result<SchoolCalendar> From(OfficeCalendar office, SemesterRoll semesters, IEnumerable<SchoolDayChange> changes)
    {
        var all = changes.ToList();
        return all.GroupBy(c => (c.On, c.SchoolPath)).FirstOrDefault(g => g.Skip(1).Any()) is { } twice
            ? new CalendarRefusals.SchoolDayChangedTwice(twice.Key.On)
            : new SchoolCalendar(office, semesters, all.ToLookup(c => c.On));
    }

    /// <summary>The same calendar with a day arranged otherwise, in the place of what was arranged for that range; refused outside the lessons of a semester.</summary>
    public Result<SchoolCalendar> With(SchoolDayChange change)
    {
        if (string.IsNullOrWhiteSpace(change.Reason))
        {
            return new CalendarRefusals.SchoolDaySourceMissing(change.On);
        }

        var semester = Semesters.On(change.On, change.SchoolPath);
        return semester.Refusal is { } refused ? refused
            : !semester.Value.For(change.SchoolPath).IsTaught(change.On) ? new CalendarRefusals.NoLessonsThen(change.On, semester.Value.Name)
            : From(_office, Semesters, Changes.Where(c => (c.On, c.SchoolPath) != (change.On, change.SchoolPath)).Append(change));
    }

    /// <summary>The same calendar with other semesters; refused when a day that was arranged within lessons would lie beside them.</summary>
    public Result<SchoolCalendar> With(SemesterRoll semesters)
    {
        var stranded = Changes.FirstOrDefault(c => IsWithinLessons(Semesters, c) && !IsWithinLessons(semesters, c));
        return stranded is null ? From(_office, semesters, Changes) : new CalendarRefusals.SchoolDayBesideLessons(stranded.On);
    }

    /// <summary>Whether a school holds lessons on a day; refused where the semester or the year is not loaded.</summary>
    public Result<bool> IsSchoolDay(DateOnly day, string? schoolPath = null)
    {
        var semester = Semesters.On(day, schoolPath);
        return semester.Refusal switch
        {
            CalendarRefusals.InHolidays => false,
            { } refused => refused,
            null when !semester.Value.For(schoolPath).IsTaught(day) => false,
            null => ChangeOn(day, schoolPath) is { } change ? change.IsSchoolDay : _office.IsWorkingDay(day),
        };
    }

    /// <summary>What was arranged for a school on a day, the nearest first, or null.</summary>
    public SchoolDayChange? ChangeOn(DateOnly day, string? schoolPath) =>
        SchoolPaths.Nearest(_changes[day].Where(c => c.SchoolPath is not null), c => c.SchoolPath!, schoolPath)
        ?? _changes[day].FirstOrDefault(c => c.SchoolPath is null);

    private static bool IsWithinLessons(SemesterRoll semesters, SchoolDayChange change) =>
        semesters.On(change.On, change.SchoolPath) is { IsOk: true, Value: var semester } && semester.For(change.SchoolPath).IsTaught(change.On);
}
