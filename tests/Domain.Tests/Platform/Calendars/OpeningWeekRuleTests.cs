using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class OpeningWeekRuleTests
{
    [Theory]
    [InlineData(2025, "2025-09-06", "2025-09-08")]
    [InlineData(2024, "2024-09-06", "2024-09-08")]
    public void The_opening_week_ends_seven_natural_days_after_lessons_begin(int year, string target, string end) =>
        Assert.Equal(
            new OpeningWeek(new(year, 9, 1), Day(target), Day(end)),
            OpeningWeekRule.Clause5.For(Autumn(year), District()).Value);

    [Fact]
    public void It_rolls_only_where_the_bureau_says_so()
    {
        var rolled = OpeningWeekRule.Clause5 with { Duty = new(7, DayKind.Natural, RollRule.ToNextWorkingDay) };

        Assert.Equal(Day("2024-09-09"), rolled.For(Autumn(2024), District()).Value.EndsOn);
    }

    [Fact]
    public void It_follows_the_dates_of_the_school()
    {
        var late = new SemesterOverride(School, Dates("2025-09-14", "2025-09-15", "2026-01-20", "2026-01-21"), "文");

        Assert.Equal(Day("2025-09-22"), OpeningWeekRule.Clause5.For(Autumn(2025, late), District(), School).Value.EndsOn);
    }

    [Fact]
    public void A_rolled_week_past_the_loaded_calendar_is_refused()
    {
        var rolled = OpeningWeekRule.Clause5 with { Duty = new(7, DayKind.Natural, RollRule.ToNextWorkingDay) };
        var semester = Semester.From(new SchoolYear(2027), Term.Autumn, Dates("2027-08-31", "2027-09-01", "2028-01-20", "2028-01-21"), "文").Value;

        Assert.IsType<CalendarRefusals.CalendarNotLoaded>(rolled.For(semester, District()).Refusal);
    }
}
