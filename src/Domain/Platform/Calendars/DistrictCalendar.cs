using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>
/// The deadline engine (期限计算): counts terms over the office and the school calendar. The start day is excluded
/// (民事诉讼法 §85); a day that is not loaded is refused by name, never guessed.
/// </summary>
public sealed class DistrictCalendar(OfficeCalendar office, SchoolCalendar school)
{
    // Outside these years a date is a slip of the pen; inside them no term can leave what DateOnly holds.
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    public OfficeCalendar Office => office;

    public SchoolCalendar School => school;

    /// <summary>Counts a term from the day of the event that starts it.</summary>
    /// <param name="startOn">The day of the event, not itself counted.</param>
    /// <param name="rule">How long and how to count.</param>
    /// <param name="schoolPath">The school whose lessons count, for terms in school days.</param>
    public Result<Deadline> DeadlineFrom(DateOnly startOn, DeadlineRule rule, string? schoolPath = null)
    {
        if (startOn.Year is < FirstYear or > LastYear)
        {
            return new CalendarRefusals.DateOutOfReach(startOn);
        }

        var unrolled = rule.Kind switch
        {
            DayKind.Natural => startOn.AddDays(rule.Count),
            DayKind.Month => startOn.AddMonths(rule.Count),
            DayKind.Working or DayKind.School => Walk(startOn, rule.Count, rule.Kind, schoolPath),
        };
        var end = unrolled.IsOk ? Rolled(unrolled.Value, rule.Roll) : unrolled;
        return end.Refusal is { } refused ? refused : new Deadline(startOn, rule, end.Value);
    }

    /// <summary>How many days of a kind lie after one day and up to another; 0 when the second is not later.</summary>
    public Result<int> CountDays(DayKind kind, DateOnly afterOn, DateOnly throughOn, string? schoolPath = null)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)kind, (int)DayKind.Month);
        if (kind == DayKind.Natural)
        {
            return Math.Max(0, throughOn.DayNumber - afterOn.DayNumber);
        }

        var count = 0;
        for (var day = afterOn; day < throughOn;)
        {
            day = day.AddDays(1);
            var counts = Counts(day, kind, schoolPath);
            if (counts.Refusal is { } refused)
            {
                return refused;
            }

            count += counts.Value ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a term of this kind counts a day; refused for a day that is not loaded.</summary>
    public Result<bool> Counts(DateOnly day, DayKind kind, string? schoolPath = null) => kind switch
    {
        DayKind.Natural => true,
        DayKind.Working => office.IsWorkingDay(day),
        DayKind.School => school.IsSchoolDay(day, schoolPath),
        DayKind.Month => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Months are not counted by days."),
    };

    private Result<DateOnly> Walk(DateOnly startOn, int count, DayKind kind, string? schoolPath)
    {
        var day = startOn;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            var counts = Counts(day, kind, schoolPath);
            if (counts.Refusal is { } refused)
            {
                return refused;
            }

            left -= counts.Value ? 1 : 0;
        }

        return day;
    }

    private Result<DateOnly> Rolled(DateOnly end, RollRule roll)
    {
        for (var day = end; roll == RollRule.ToNextWorkingDay; day = day.AddDays(1))
        {
            var works = office.IsWorkingDay(day);
            if (works.Refusal is { } refused)
            {
                return refused;
            }

            if (works.Value)
            {
                return day;
            }
        }

        return end;
    }
}
