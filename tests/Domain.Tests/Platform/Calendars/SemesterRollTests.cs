using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class SemesterRollTests
{
    private static readonly SemesterRoll Roll = SemesterRoll.From([Autumn(2025), Autumn(2024), Spring(2024)]).Value;

    [Theory]
    [InlineData("2024-08-31", "2024—2025 学年秋季学期")]
    [InlineData("2025-01-20", "2024—2025 学年秋季学期")]
    [InlineData("2025-02-24", "2024—2025 学年春季学期")]
    [InlineData("2026-01-20", "2025—2026 学年秋季学期")]
    public void A_day_lies_in_the_semester_from_reporting_to_the_last_day(string day, string semester) =>
        Assert.Equal(semester, Roll.On(Day(day)).Value.Name);

    [Theory]
    [InlineData("2025-01-21")]
    [InlineData("2025-02-23")]
    [InlineData("2025-07-05")]
    [InlineData("2025-08-30")]
    public void A_day_between_two_entered_semesters_lies_in_the_holidays(string day) =>
        Assert.IsType<CalendarRefusals.InHolidays>(Roll.On(Day(day)).Refusal);

    [Theory]
    [InlineData("2024-08-30")]
    [InlineData("2026-01-21")]
    public void A_day_beyond_the_entered_semesters_is_not_called_a_holiday(string day) =>
        Assert.IsType<CalendarRefusals.SemesterNotEntered>(Roll.On(Day(day)).Refusal);

    [Fact]
    public void A_missing_semester_between_two_is_not_called_holidays()
    {
        var gap = SemesterRoll.From([Autumn(2024), Autumn(2025)]).Value;

        Assert.IsType<CalendarRefusals.SemesterNotEntered>(gap.On(Day("2025-04-01")).Refusal);
        Assert.IsType<CalendarRefusals.NeighborNotEntered>(gap.Next(gap.Semesters[0]).Refusal);
    }

    [Fact]
    public void Neighbors_are_found_in_both_directions()
    {
        var spring = Roll.Find(new SchoolYear(2024), Term.Spring)!;

        Assert.Equal(Roll.Semesters[0], Roll.Previous(spring).Value);
        Assert.Equal(Roll.Semesters[2], Roll.Next(spring).Value);
        Assert.Equal(new CalendarRefusals.NeighborNotEntered("2025—2026 学年春季学期"), Roll.Next(Roll.Semesters[2]).Refusal);
        Assert.Equal(new CalendarRefusals.NeighborNotEntered("2023—2024 学年春季学期"), Roll.Previous(Roll.Semesters[0]).Refusal);
    }

    [Fact]
    public void The_latest_and_the_upcoming_semester_surround_a_day()
    {
        Assert.Equal(Roll.Semesters[0], Roll.Latest(Day("2025-02-01")));
        Assert.Equal(Roll.Semesters[1], Roll.Upcoming(Day("2025-02-01")));
        Assert.Null(Roll.Latest(Day("2024-08-30")));
        Assert.Null(Roll.Upcoming(Day("2025-08-31")));
    }

    [Fact]
    public void Semesters_that_repeat_or_overlap_are_refused_even_for_one_school()
    {
        var late = Dates("2024-08-31", "2024-09-01", "2025-02-25", "2025-02-26");

        Assert.IsType<CalendarRefusals.SemesterRepeated>(SemesterRoll.From([Autumn(2024), Autumn(2024)]).Refusal);
        Assert.IsType<CalendarRefusals.SemestersOverlap>(
            SemesterRoll.From([Autumn(2024, new SemesterOverride(School, late, "文")), Spring(2024)]).Refusal);
    }
}
