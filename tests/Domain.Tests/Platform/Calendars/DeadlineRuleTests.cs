using Baoxue.Domain.Platform.Calendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class DeadlineRuleTests
{
    [Theory]
    [InlineData(7, DayKind.Working, RollRule.None, "7 个工作日")]
    [InlineData(30, DayKind.Natural, RollRule.ToNextWorkingDay, "30 日（末日为休息日的顺延）")]
    [InlineData(6, DayKind.Month, RollRule.None, "6 个月")]
    [InlineData(3, DayKind.School, RollRule.None, "3 个教学日")]
    public void A_rule_reads_as_a_form_must_state_it(int count, DayKind kind, RollRule roll, string text) =>
        Assert.Equal(text, new DeadlineRule(count, kind, roll).ToString());

    [Theory]
    [InlineData(0, DayKind.Natural)]
    [InlineData(-1, DayKind.Working)]
    [InlineData(DeadlineRule.MostDays + 1, DayKind.Natural)]
    [InlineData((DeadlineRule.MostDays / 30) + 1, DayKind.Month)]
    public void A_rule_of_no_sensible_length_cannot_be_made(int count, DayKind kind) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeadlineRule(count, kind));
}
