using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class CalendarYearTests
{
    private static readonly CalendarFile Sound = ReferenceFiles.Calendar(2025);

    [Theory]
    [InlineData(2023, 27, 7)]
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void Each_shipped_year_has_its_days_off_and_make_up_days(int year, int daysOff, int makeUpDays)
    {
        var calendar = CalendarYear.From(ReferenceFiles.Calendar(year)).Value;

        Assert.Equal(year, calendar.Year);
        Assert.Equal((daysOff, makeUpDays), (calendar.DaysOff.Count, calendar.MakeUpDays.Count));
    }

    [Fact]
    public void A_notice_may_move_days_of_the_December_before() =>
        Assert.Equal("元旦", CalendarYear.From(ReferenceFiles.Calendar(2023)).Value.DaysOff[Day("2022-12-31")]);

    [Fact]
    public void A_broken_file_is_refused_by_what_is_wrong_with_it()
    {
        Refuses<CalendarRefusals.CalendarSourceMissing>(Sound with { Source = " " });
        Refuses<CalendarRefusals.CalendarSourceMissing>(Sound with { Mark = "大概" });
        Refuses<CalendarRefusals.CalendarDayOutOfYear>(Sound with { Year = 2024 });
        Refuses<CalendarRefusals.CalendarDayOutOfYear>(Sound with { WorkingWeekends = [Day("2024-11-30")] });
        Refuses<CalendarRefusals.MakeUpDayNotWeekend>(Sound with { WorkingWeekends = [Day("2025-02-10")] });
        Refuses<CalendarRefusals.CalendarDayTwice>(Sound with { WorkingWeekends = [Day("2025-10-04")] });
        Refuses<CalendarRefusals.CalendarDayTwice>(Sound with { WorkingWeekends = [Day("2025-01-26"), Day("2025-01-26")] });
        Refuses<CalendarRefusals.CalendarDayTwice>(Sound with { Holidays = [.. Sound.Holidays, new("中秋节", Day("2025-10-06"), Day("2025-10-06"))] });
        Refuses<CalendarRefusals.HolidayReversed>(Sound with { Holidays = [new("元旦", Day("2025-01-02"), Day("2025-01-01"))] });
    }

    private static void Refuses<TRefusal>(CalendarFile file) => Assert.IsType<TRefusal>(CalendarYear.From(file).Refusal);
}
