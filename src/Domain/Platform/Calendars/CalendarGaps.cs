using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>
/// Tells ahead of time what the deadline engine would refuse for (校历缺口检查): it never guesses a day, so somebody has to
/// enter the semester that runs or comes next, and the year that the longest ordinary term reaches into.
/// </summary>
public static class CalendarGaps
{
    /// <summary>行政复议法 §20: sixty days, the longest term counted as a matter of course.</summary>
    public const int LongestTermInDays = 60;

    /// <summary>What is missing on a day, the urgent first.</summary>
    public static IReadOnlyList<CalendarGap> On(DistrictCalendar calendar, DateOnly today)
    {
        var gaps = new List<CalendarGap>();
        if (MissingSemester(calendar.School.Semesters, today) is { } semester)
        {
            gaps.Add(semester);
        }

        var office = calendar.Office;
        if (office.CoveredThrough < today.AddDays(LongestTermInDays))
        {
            gaps.Add(new CalendarGap(CalendarGapKind.OfficeYear, $"{office.CoveredThrough.Year + 1}", IsNeededNow: true));
        }

        return [.. gaps.OrderByDescending(g => g.IsNeededNow)];
    }

    private static CalendarGap? MissingSemester(SemesterRoll roll, DateOnly today)
    {
        if (roll.Latest(today) is not { } latest)
        {
            return roll.Upcoming(today) is null ? new CalendarGap(CalendarGapKind.Semester, SemesterOf(today), IsNeededNow: true) : null;
        }

        return roll.Next(latest).Refusal is CalendarRefusals.NeighborNotEntered { Semester: var next }
            ? new CalendarGap(CalendarGapKind.Semester, next, IsNeededNow: !latest.Dates.Contains(today))
            : null;
    }

    // Without any semester entered, the one the month belongs to by custom is asked for.
    private static string SemesterOf(DateOnly today) =>
        Semester.NameOf(SchoolYear.Of(today), today.Month is >= 2 and < 8 ? Term.Spring : Term.Autumn);
}
