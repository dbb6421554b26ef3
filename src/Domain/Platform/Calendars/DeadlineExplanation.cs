using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>
/// A deadline with every day from the start to the end (期限说明), so that an official can check by hand what 民事诉讼法 §85
/// makes of a term: the start day is left out, and a last day that is a day off may move to the next working day.
/// </summary>
public sealed class DeadlineExplanation
{
    /// <summary>Terms of more days are not told day by day; the list would be too long to check.</summary>
    public const int MostDays = 400;

    /// <summary>Which terms are told day by day, as every form and refusal says it (可逐日说明的天数).</summary>
    public static string DaysWanted { get; } = $"1 至 {MostDays} 之间的整数";

    private DeadlineExplanation(Deadline deadline, IReadOnlyList<ExplainedDay> days) => (Deadline, Days) = (deadline, days);

    public Deadline Deadline { get; }

    /// <summary>The days after the start day up to the last, in order.</summary>
    public IReadOnlyList<ExplainedDay> Days { get; }

    /// <summary>The last day counted: where the term would end if it did not roll (顺延前的末日).</summary>
    public ExplainedDay LastCounted => Days.Last(d => d.IsCounted);

    /// <summary>Whether the last day counted was a day off and the term ends later (已顺延).</summary>
    public bool IsRolled => LastCounted.On != Deadline.EndsOn;

    /// <summary>Counts a term and tells how; refused where the deadline engine refuses, and for terms it does not list by days.</summary>
    /// <param name="calendar">The calendars to count by.</param>
    /// <param name="startOn">The day of the event, not itself counted.</param>
    /// <param name="count">How many days.</param>
    /// <param name="kind">Which days count.</param>
    /// <param name="roll">What happens when the last day is a day off.</param>
    /// <param name="schoolPath">The school whose lessons count, for terms in school days.</param>
    public static Result<DeadlineExplanation> Of(
        DistrictCalendar calendar, DateOnly startOn, int count, DayKind kind, RollRule roll = RollRule.None, string? schoolPath = null)
    {
        if (kind == DayKind.Month)
        {
            return new CalendarRefusals.MonthsNotExplained();
        }

        if (count is < 1 or > MostDays)
        {
            return new CalendarRefusals.TermNotExplained(count);
        }

        var deadline = calendar.DeadlineFrom(startOn, new DeadlineRule(count, kind, roll), schoolPath);
        return deadline.Refusal is { } refused ? refused : new DeadlineExplanation(deadline.Value, DaysOf(calendar, deadline.Value, schoolPath));
    }

    private static List<ExplainedDay> DaysOf(DistrictCalendar calendar, Deadline deadline, string? schoolPath)
    {
        var days = new List<ExplainedDay>();
        var counted = 0;
        for (var day = deadline.StartOn.AddDays(1); day <= deadline.EndsOn; day = day.AddDays(1))
        {
            // Once all are counted the term only rolls, and it rolls by the office calendar whatever it counted.
            var isRolling = counted == deadline.Rule.Count;
            var isCounted = !isRolling && calendar.Counts(day, deadline.Rule.Kind, schoolPath).Value;
            counted += isCounted ? 1 : 0;
            var (reason, name) = deadline.Rule.Kind == DayKind.School && !isRolling
                ? SchoolReason(calendar, day, schoolPath)
                : OfficeReason(calendar.Office, day);
            days.Add(new ExplainedDay(day, isCounted ? counted : null, reason, name));
        }

        return days;
    }

    private static (DayReason Reason, string? Name) SchoolReason(DistrictCalendar calendar, DateOnly day, string? schoolPath)
    {
        var semester = calendar.School.Semesters.On(day, schoolPath);
        return !semester.IsOk ? (DayReason.Vacation, null)
            : !semester.Value.For(schoolPath).IsTaught(day) ? (DayReason.BeforeLessons, null)
            : calendar.School.ChangeOn(day, schoolPath) is { } change ? (DayReason.Rearranged, change.Reason)
            : OfficeReason(calendar.Office, day);
    }

    private static (DayReason Reason, string? Name) OfficeReason(OfficeCalendar office, DateOnly day) =>
        (office.ReasonOf(day), office.HolidayOn(day));
}
