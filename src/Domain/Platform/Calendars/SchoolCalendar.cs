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

    public static Result<SchoolCalendar> From(OfficeCalendar office, SemesterRoll semesters, IEnumerable<SchoolDayChange> changes)
    {
        var all = changes.ToList();
        return all.GroupBy(c => (c.On, c.SchoolPath)).FirstOrDefault(g => g.Skip(1).Any()) is { } twice
            ? new CalendarRefusals.SchoolDayChangedTwice(twice.Key.On)
            : new SchoolCalendar(office, semesters, all.ToLookup(c => c.On));
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
}
