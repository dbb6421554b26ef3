using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Tests.Registers.Reading;

public sealed class PersonChecksTests
{
    [Theory]
    [InlineData("341650")]
    [InlineData("341603")]
    [InlineData("171602")]
    public void A_number_of_an_area_that_never_was_is_doubted_and_identifies_all_the_same(string area)
    {
        var number = area + "20120305001";
        number += ResidentId.CheckCharacterOf(number);

        var row = Rows.Student(("身份证件号", number));

        Assert.Equal((RowRule.IdUnknownArea, RowConsequence.Note), (Assert.Single(row.Findings).Rule, row.Findings[0].Consequence));
        Assert.Equal(number, row.Id?.Text);
    }

    [Theory]
    [InlineData("341601")]
    [InlineData("110105")]
    public void A_number_of_an_area_that_was_given_up_or_is_far_away_is_not_doubted(string area)
    {
        var number = area + "20120305001";

        Assert.Empty(Rows.Student(("身份证件号", number + ResidentId.CheckCharacterOf(number))).Findings);
    }

    [Fact]
    public void A_child_without_number_and_date_has_no_birth_date_and_that_is_told()
    {
        var row = Rows.Student(("身份证件号", ""), ("出生日期", ""));

        Assert.Equal([RowRule.IdMissing, RowRule.BirthDateMissing], row.Findings.Select(f => f.Rule).Order());
        Assert.Null(row.BirthOn);
        Assert.False(row.IsRejected);
    }
}
