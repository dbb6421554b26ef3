using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class DeadlineExplanationTests
{
    private static readonly DistrictCalendar Calendar = District();

    [Theory]
    [InlineData("2024-09-27", 7, "2024-10-12", 8)]
    [InlineData("2024-09-27", 10, "2024-10-16", 9)]
    [InlineData("2025-01-22", 7, "2025-02-07", 9)]
    [InlineData("2025-01-22", 10, "2025-02-11", 10)]
    [InlineData("2025-09-25", 7, "2025-10-11", 9)]
    [InlineData("2025-09-25", 10, "2025-10-15", 10)]
    [InlineData("2026-02-13", 7, "2026-03-02", 10)]
    [InlineData("2026-02-13", 10, "2026-03-05", 10)]
    [InlineData("2026-09-24", 7, "2026-10-12", 11)]
    [InlineData("2026-09-24", 10, "2026-10-15", 11)]
    public void Working_days_are_numbered_up_to_the_published_end(string start, int count, string end, int skipped)
    {
        var told = Told(start, count, DayKind.Working);

        Assert.Equal(Day(end), told.Deadline.EndsOn);
        Assert.Equal(Enumerable.Range(1, count), told.Days.Where(d => d.IsCounted).Select(d => d.Number!.Value));
        Assert.Equal(skipped, told.Days.Count(d => !d.IsCounted));
        Assert.Equal(Day(end), told.LastCounted.On);
        Assert.False(told.IsRolled);
    }

    [Theory]
    [InlineData("2024-09-27", 7, "2024-10-04", "2024-10-08")]
    [InlineData("2024-09-27", 30, "2024-10-27", "2024-10-28")]
    [InlineData("2025-01-22", 7, "2025-01-29", "2025-02-05")]
    [InlineData("2025-01-22", 30, "2025-02-21", "2025-02-21")]
    [InlineData("2025-09-25", 7, "2025-10-02", "2025-10-09")]
    [InlineData("2025-09-25", 30, "2025-10-25", "2025-10-27")]
    [InlineData("2026-02-13", 7, "2026-02-20", "2026-02-24")]
    [InlineData("2026-02-13", 30, "2026-03-15", "2026-03-16")]
    [InlineData("2026-09-24", 7, "2026-10-01", "2026-10-08")]
    [InlineData("2026-09-24", 30, "2026-10-24", "2026-10-26")]
    public void A_last_day_off_is_told_apart_from_the_day_it_rolls_to(string start, int count, string counted, string end)
    {
        var told = Told(start, count, DayKind.Natural, RollRule.ToNextWorkingDay);

        Assert.Equal(Day(counted), told.LastCounted.On);
        Assert.Equal(count, told.LastCounted.Number);
        Assert.Equal(Day(end), told.Deadline.EndsOn);
        Assert.Equal(Day(end), told.Days[^1].On);
        Assert.Equal(counted != end, told.IsRolled);
    }

    [Theory]
    [InlineData("2024-09-28", null, DayReason.Weekend, "周末")]
    [InlineData("2024-09-29", 1, DayReason.MakeUp, "调休上班")]
    [InlineData("2024-09-30", 2, DayReason.Ordinary, "")]
    [InlineData("2024-10-01", null, DayReason.Holiday, "国庆节")]
    [InlineData("2024-10-06", null, DayReason.Holiday, "国庆节")]
    [InlineData("2024-10-08", 3, DayReason.Ordinary, "")]
    [InlineData("2024-10-12", 7, DayReason.MakeUp, "调休上班")]
    public void Each_day_says_why_it_counts_or_not(string on, int? number, DayReason reason, string text)
    {
        var day = Told("2024-09-27", 7, DayKind.Working).Days.Single(d => d.On == Day(on));

        Assert.Equal((number, reason, text), (day.Number, day.Reason, day.Text));
    }

    [Theory]
    [InlineData("2025-01-20", 1, DayReason.Ordinary)]
    [InlineData("2025-01-21", null, DayReason.Vacation)]
    [InlineData("2025-02-08", null, DayReason.Vacation)]
    [InlineData("2025-02-24", null, DayReason.BeforeLessons)]
    [InlineData("2025-02-25", 2, DayReason.Ordinary)]
    public void School_days_skip_holidays_between_semesters_by_name(string on, int? number, DayReason reason)
    {
        var day = Told("2025-01-19", 3, DayKind.School).Days.Single(d => d.On == Day(on));

        Assert.Equal((number, reason), (day.Number, day.Reason));
    }

    [Fact]
    public void A_day_schools_arranged_otherwise_is_told_by_its_reason()
    {
        var flooded = District(null, new SchoolDayChange(Day("2025-03-04"), IsSchoolDay: false, "暴雨停课"));

        var told = DeadlineExplanation.Of(flooded, Day("2025-03-03"), 1, DayKind.School).Value;

        Assert.Equal([(null, "暴雨停课"), (1, "")], told.Days.Select(d => (d.Number, d.Text)));
    }

    [Fact]
    public void A_school_term_that_ends_on_a_free_day_of_offices_rolls_by_their_calendar()
    {
        var arranged = District(null, new SchoolDayChange(Day("2025-03-08"), IsSchoolDay: true, "补课"));

        var told = DeadlineExplanation.Of(arranged, Day("2025-03-07"), 1, DayKind.School, RollRule.ToNextWorkingDay).Value;

        Assert.Equal([(1, DayReason.Rearranged), (null, DayReason.Weekend), (null, DayReason.Ordinary)], told.Days.Select(d => (d.Number, d.Reason)));
        Assert.True(told.IsRolled);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(400, false)]
    [InlineData(401, true)]
    public void Terms_too_long_to_list_are_refused(int count, bool refused) =>
        Assert.Equal(refused, DeadlineExplanation.Of(Calendar, Day("2024-01-01"), count, DayKind.Working).Refusal is CalendarRefusals.TermNotExplained);

    [Fact]
    public void Months_are_not_told_day_by_day() =>
        Assert.IsType<CalendarRefusals.MonthsNotExplained>(DeadlineExplanation.Of(Calendar, Day("2024-01-01"), 1, DayKind.Month).Refusal);

    [Fact]
    public void What_the_engine_refuses_is_refused_here_too() =>
        Assert.IsType<CalendarRefusals.CalendarNotLoaded>(DeadlineExplanation.Of(Calendar, Day("2026-12-24"), 1, DayKind.Working).Refusal);

    private static DeadlineExplanation Told(string start, int count, DayKind kind, RollRule roll = RollRule.None) =>
        DeadlineExplanation.Of(Calendar, Day(start), count, kind, roll).Value;
}
