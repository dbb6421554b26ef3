using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class CalendarGapsTests
{
    [Theory]
    [InlineData("2024-10-08", "", false)]
    [InlineData("2025-09-20", "2025—2026 学年春季学期", false)]
    [InlineData("2026-01-21", "2025—2026 学年春季学期", true)]
    public void The_semester_that_comes_next_is_asked_for_and_urgently_once_none_runs(string today, string missing, bool isNeededNow)
    {
        var gaps = CalendarGaps.On(District(), Day(today));

        Assert.Equal(missing.Length == 0 ? [] : [new CalendarGap(CalendarGapKind.Semester, missing, isNeededNow)], gaps);
    }

    [Theory]
    [InlineData("2024-10-08", "2024—2025 学年秋季学期")]
    [InlineData("2025-03-01", "2024—2025 学年春季学期")]
    [InlineData("2025-01-10", "2024—2025 学年秋季学期")]
    public void Without_any_semester_the_one_the_month_belongs_to_is_asked_for(string today, string missing) =>
        Assert.Equal([new CalendarGap(CalendarGapKind.Semester, missing, IsNeededNow: true)], CalendarGaps.On(District([]), Day(today)));

    [Fact]
    public void The_next_year_is_asked_for_once_sixty_days_reach_beyond_the_last_settled_day()
    {
        var lastQuietDay = Office.CoveredThrough.AddDays(-CalendarGaps.LongestTermInDays);
        var calendar = District([Autumn(2026), Spring(2026)]);

        Assert.Empty(CalendarGaps.On(calendar, lastQuietDay));
        Assert.Equal([new CalendarGap(CalendarGapKind.OfficeYear, "2027", IsNeededNow: true)], CalendarGaps.On(calendar, lastQuietDay.AddDays(1)));
    }

    [Fact]
    public void What_is_needed_now_stands_first()
    {
        var gaps = CalendarGaps.On(District([Autumn(2026)]), Day("2026-12-01"));

        Assert.Equal([(CalendarGapKind.OfficeYear, true), (CalendarGapKind.Semester, false)], gaps.Select(g => (g.Kind, g.IsNeededNow)));
    }
}
