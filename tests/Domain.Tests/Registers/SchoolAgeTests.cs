using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using CsCheck;

namespace Baoxue.Domain.Tests.Registers;

public class SchoolAgeTests
{
    private static readonly SchoolAgePolicy Policy = SchoolAgePolicy.Default;

    [Fact]
    public void The_window_of_2021_is_the_published_one() =>
        Assert.Equal(new SchoolAgeWindow(new DateOnly(2006, 9, 1), new DateOnly(2015, 8, 31)), SchoolAgeWindow.Of(new SchoolYear(2021), Policy));

    [Theory]
    [InlineData("2011-08-31", false)]
    [InlineData("2011-09-01", true)]
    [InlineData("2020-08-31", true)]
    [InlineData("2020-09-01", false)]
    public void Both_ends_of_the_window_belong_to_it(string birth, bool expected) =>
        Assert.Equal(expected, SchoolAge.IsInWindow(DateOnly.Parse(birth), new DateOnly(2026, 11, 23), Policy));

    [Fact]
    public void The_next_intake_is_the_year_after_the_window() =>
        Assert.Equal(new SchoolAgeWindow(new DateOnly(2020, 9, 1), new DateOnly(2021, 8, 31)), SchoolAgeWindow.NextIntake(new DateOnly(2026, 11, 23), Policy));

    [Fact]
    public void Another_cut_off_moves_both_ends() =>
        Assert.Equal(new SchoolAgeWindow(new DateOnly(2012, 1, 1), new DateOnly(2020, 12, 31)), SchoolAgeWindow.Of(new SchoolYear(2026), Policy with { CutOffMonth = 12, CutOffDay = 31 }));

    [Fact]
    public void Every_child_is_in_the_window_for_exactly_nine_school_years() => Gen.Select(Gen.Date[new DateTime(1990, 1, 1), new DateTime(2030, 12, 31)], Gen.Int[1, 12], Gen.Int[1, 31]).Sample((born, month, day) =>
    {
        var policy = Policy with { CutOffMonth = month, CutOffDay = day };
        var birthOn = DateOnly.FromDateTime(born);
        var years = Enumerable.Range(birthOn.Year, 20).Where(y => SchoolAgeWindow.Of(new SchoolYear(y), policy).Contains(birthOn)).ToArray();
        return years.Length == 9 && years[0] == SchoolAge.ExpectedEntry(birthOn, policy).StartYear;
    });
}
