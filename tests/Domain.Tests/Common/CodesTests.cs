using Baoxue.Domain.Common;

namespace Baoxue.Domain.Tests.Common;

public class CodesTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("七年级", 7)]
    [InlineData("7年级", 7)]
    [InlineData("初一", 7)]
    [InlineData("初中三年级", 9)]
    [InlineData("小学三年级", 3)]
    public void Grades_are_read_as_schools_write_them(string text, int expected)
    {
        Assert.True(Grade.TryParse(text, out var grade));
        Assert.Equal(expected, grade.Number);
    }

    [Theory]
    [InlineData("高一")]
    [InlineData("10")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_grade_of_compulsory_education_is_not_read(string? text) => Assert.False(Grade.TryParse(text, out _));

    [Theory]
    [InlineData("G341699201203050011", true)]
    [InlineData("l34169920120305001x", true)]
    [InlineData("J341699201203050011", true)]
    [InlineData("A341699201203050011", false)]
    [InlineData("341699201203050011", false)]
    [InlineData("", false)]
    public void Student_numbers_are_a_letter_and_eighteen(string text, bool expected) => Assert.Equal(expected, StudentNumber.TryParse(text, out _));

    [Fact]
    public void A_village_lies_under_its_township_and_county()
    {
        Assert.True(DivisionCode.TryParse("341602001001", out var village));
        Assert.True(DivisionCode.TryParse("341602001", out var township));

        Assert.True(village.IsUnder(township));
        Assert.Equal("341602", village.County);
        Assert.False(DivisionCode.TryParse("3416020", out _));
    }

    [Theory]
    [InlineData("2026-08-31", 2025)]
    [InlineData("2026-09-01", 2026)]
    public void A_school_year_begins_on_the_first_of_September(string day, int expected) =>
        Assert.Equal(expected, SchoolYear.Of(DateOnly.Parse(day)).StartYear);

    [Theory]
    [InlineData("341602", true)]
    [InlineData("341699", true)]
    [InlineData("349901", true)]
    [InlineData("341655", false)]
    [InlineData("991234", false)]
    [InlineData("110105", true)]
    public void Areas_of_no_province_and_of_no_county_of_Bozhou_are_told(string area, bool expected) => Assert.Equal(expected, AreaCodes.IsPlausible(area));
}
