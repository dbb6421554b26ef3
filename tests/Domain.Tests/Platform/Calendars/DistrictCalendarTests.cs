using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class DistrictCalendarTests
{
    private static readonly DistrictCalendar Calendar = District();

    [Theory]
    [InlineData("2024-09-27", "2024-10-12", "2024-10-16", "2024-10-08", "2024-10-28")]
    [InlineData("2025-01-22", "2025-02-07", "2025-02-11", "2025-02-05", "2025-02-21")]
    [InlineData("2025-09-25", "2025-10-11", "2025-10-15", "2025-10-09", "2025-10-27")]
    [InlineData("2026-02-13", "2026-03-02", "2026-03-05", "2026-02-24", "2026-03-16")]
    [InlineData("2026-09-24", "2026-10-12", "2026-10-15", "2026-10-08", "2026-10-26")]
    public void Terms_across_holidays_end_on_the_published_days(string start, string working7, string working10, string rolled7, string rolled30)
    {
        Assert.Equal(Day(working7), End(start, new(7, DayKind.Working)));
        Assert.Equal(Day(working10), End(start, new(10, DayKind.Working)));
        Assert.Equal(Day(rolled7), End(start, new(7, DayKind.Natural, RollRule.ToNextWorkingDay)));
        Assert.Equal(Day(rolled30), End(start, new(30, DayKind.Natural, RollRule.ToNextWorkingDay)));
    }

    [Theory]
    [InlineData("2024-09-27", 7, "2024-10-04")]
    [InlineData("2024-12-31", 1, "2025-01-01")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    public void Natural_days_that_do_not_roll_end_where_they_fall(string start, int days, string end) =>
        Assert.Equal(Day(end), End(start, new(days, DayKind.Natural)));

    [Theory]
    [InlineData("2024-08-31", 6, "2025-02-28")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2025-03-15", 6, "2025-09-15")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    public void Months_end_on_the_same_day_number_or_the_last_day(string start, int months, string end) =>
        Assert.Equal(Day(end), End(start, new(months, DayKind.Month)));

    [Fact]
    public void A_month_that_ends_on_a_holiday_rolls_only_when_told_to()
    {
        Assert.Equal(Day("2025-10-01"), End("2025-09-01", new(1, DayKind.Month)));
        Assert.Equal(Day("2025-10-09"), End("2025-09-01", new(1, DayKind.Month, RollRule.ToNextWorkingDay)));
    }

    [Fact]
    public void School_days_skip_the_holidays_between_semesters()
    {
        Assert.Equal(Day("2025-02-26"), Calendar.DeadlineFrom(Day("2025-01-19"), new(3, DayKind.School)).Value.EndsOn);
        Assert.Equal(Day("2025-09-01"), Calendar.DeadlineFrom(Day("2025-07-04"), new(1, DayKind.School)).Value.EndsOn);
    }

    [Fact]
    public void School_days_past_the_last_semester_are_refused() =>
        Assert.IsType<CalendarRefusals.SemesterNotEntered>(Calendar.DeadlineFrom(Day("2026-01-19"), new(2, DayKind.School)).Refusal);

    [Theory]
    [InlineData("2026-12-23", 1, true)]
    [InlineData("2026-12-24", 1, false)]
    [InlineData("2026-12-23", 2, false)]
    [InlineData("2022-12-31", 1, true)]
    [InlineData("2022-12-30", 1, false)]
    public void Working_days_are_refused_exactly_outside_what_is_loaded(string start, int days, bool known)
    {
        var refusal = Calendar.DeadlineFrom(Day(start), new(days, DayKind.Working)).Refusal;

        Assert.Equal(known, refusal is null);
        Assert.Equal(!known, refusal is CalendarRefusals.CalendarNotLoaded);
    }

    [Fact]
    public void A_rolled_term_is_refused_when_the_day_it_falls_on_is_not_loaded()
    {
        var rule = new DeadlineRule(30, DayKind.Natural, RollRule.ToNextWorkingDay);

        var refusal = Assert.IsType<CalendarRefusals.CalendarNotLoaded>(Calendar.DeadlineFrom(Day("2026-12-10"), rule).Refusal);

        Assert.Equal(Day("2027-01-09"), refusal.Needed);
        Assert.StartsWith("日历未加载到 2027-01-09", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("请先加载 2027 年日历。", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_in_natural_days_needs_no_calendar() =>
        Assert.Equal(Day("2030-01-08"), End("2030-01-01", new(7, DayKind.Natural)));

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2201-01-01")]
    [InlineData("9999-12-31")]
    public void A_start_day_in_an_impossible_year_is_refused(string start) =>
        Assert.IsType<CalendarRefusals.DateOutOfReach>(Calendar.DeadlineFrom(Day(start), new(7, DayKind.Natural)).Refusal);

    [Theory]
    [InlineData("2024-09-27", "2024-10-12", 7)]
    [InlineData("2024-10-01", "2024-10-07", 0)]
    [InlineData("2024-10-12", "2024-10-11", 0)]
    public void Working_days_between_two_days_are_counted(string after, string through, int count) =>
        Assert.Equal(count, Calendar.CountDays(DayKind.Working, Day(after), Day(through)).Value);

    private static DateOnly End(string start, DeadlineRule rule) => Calendar.DeadlineFrom(Day(start), rule).Value.EndsOn;
}
