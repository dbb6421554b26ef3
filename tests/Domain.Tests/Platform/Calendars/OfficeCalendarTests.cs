using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class OfficeCalendarTests
{
    [Fact]
    public void The_last_week_of_the_last_year_waits_for_the_next_notice()
    {
        var early = ReferenceFiles.Office(2025);
        var later = ReferenceFiles.Office(2025, 2026);

        Assert.Equal(Day("2025-12-24"), early.CoveredThrough);
        Assert.True(early.IsWorkingDay(Day("2025-12-24")).Value);
        Assert.Contains("2026 年的放假通知", early.IsWorkingDay(Day("2025-12-25")).Refusal!.Message, StringComparison.Ordinal);
        Assert.True(later.IsWorkingDay(Day("2025-12-31")).Value);
    }

    [Fact]
    public void Years_must_follow_one_another_without_gap_or_repetition()
    {
        var (y24, y25, y26) = (Year(2024), Year(2025), Year(2026));

        Assert.Equal(new CalendarRefusals.CalendarYearMissing(2025), OfficeCalendar.From([y26, y24]).Refusal);
        Assert.Equal(new CalendarRefusals.CalendarYearRepeated(2025), OfficeCalendar.From([y25, y24, y25]).Refusal);
        Assert.IsType<CalendarRefusals.NoCalendarYear>(OfficeCalendar.From([]).Refusal);
        Assert.Equal([2024, 2025, 2026], OfficeCalendar.From([y26, y24, y25]).Value.Years.Select(y => y.Year));
    }

    [Fact]
    public void A_day_off_is_known_by_its_holiday()
    {
        Assert.Equal("国庆节、中秋节", Office.HolidayOn(Day("2025-10-08")));
        Assert.Null(Office.HolidayOn(Day("2025-10-09")));
        Assert.True(Office.IsMakeUpDay(Day("2025-10-11")));
        Assert.False(Office.IsMakeUpDay(Day("2025-10-12")));
    }

    private static CalendarYear Year(int year) => CalendarYear.From(ReferenceFiles.Calendar(year)).Value;
}
