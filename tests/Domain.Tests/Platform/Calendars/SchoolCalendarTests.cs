using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class SchoolCalendarTests
{
    [Theory]
    [InlineData("2025-09-01", true)]
    [InlineData("2025-08-31", false)]
    [InlineData("2025-09-06", false)]
    [InlineData("2025-09-28", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-07-15", false)]
    public void Lessons_are_held_on_working_days_of_the_semester(string day, bool held) =>
        Assert.Equal(held, District().School.IsSchoolDay(Day(day)).Value);

    [Fact]
    public void Schools_may_make_up_days_that_offices_do_not()
    {
        var school = District(
            null,
            new SchoolDayChange(Day("2025-09-28"), false, "全区不补课"),
            new SchoolDayChange(Day("2025-09-28"), true, "学区补课", FloodedCenter),
            new SchoolDayChange(Day("2025-09-28"), false, "本校运动会", School)).School;

        Assert.False(school.IsSchoolDay(Day("2025-09-28"), Other).Value);
        Assert.True(school.IsSchoolDay(Day("2025-09-28"), FloodedCenter + ".009").Value);
        Assert.False(school.IsSchoolDay(Day("2025-09-28"), School).Value);
        Assert.True(TestCalendars.Office.IsWorkingDay(Day("2025-09-28")).Value);
    }

    [Fact]
    public void A_school_with_later_dates_has_no_lessons_before_them()
    {
        var late = new SemesterOverride(School, Dates("2025-09-14", "2025-09-15", "2026-01-20", "2026-01-21"), "文");
        var calendar = District([Autumn(2024), Spring(2024), Autumn(2025, late)]);

        Assert.False(calendar.School.IsSchoolDay(Day("2025-09-08"), School).Value);
        Assert.True(calendar.School.IsSchoolDay(Day("2025-09-08"), Other).Value);
        Assert.Equal(Day("2025-09-17"), calendar.DeadlineFrom(Day("2025-07-04"), new(3, DayKind.School), School).Value.EndsOn);
        Assert.Equal(Day("2025-09-03"), calendar.DeadlineFrom(Day("2025-07-04"), new(3, DayKind.School), Other).Value.EndsOn);
    }

    [Fact]
    public void Two_arrangements_for_the_same_day_and_schools_are_refused()
    {
        var change = new SchoolDayChange(Day("2025-09-28"), false, "文");

        Assert.IsType<CalendarRefusals.SchoolDayChangedTwice>(
            SchoolCalendar.From(TestCalendars.Office, SemesterRoll.Empty, [change, change with { IsSchoolDay = true }]).Refusal);
    }
}
