using Baoxue.Domain.Registers.Reading;
using CsCheck;

namespace Baoxue.Domain.Tests.Registers.Reading;

public class DateTextTests
{
    private static readonly string[] Forms = ["yyyyMMdd", "yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    [Fact]
    public void Every_day_is_read_in_every_form() => Gen.Select(Gen.DateTime[new DateTime(1900, 1, 1), new DateTime(2100, 12, 31)], Gen.Int[0, Forms.Length - 1]).Sample((day, form) =>
        DateText.TryParseDay(day.ToString(Forms[form]), out var read) && read == DateOnly.FromDateTime(day));

    [Theory]
    [InlineData("")]
    [InlineData("2012")]
    [InlineData("201203")]
    [InlineData("2012-02-30")]
    [InlineData("2012-3/5")]
    [InlineData("12-3-5")]
    [InlineData("03/05/2012")]
    [InlineData("40973")]
    [InlineData("2012年3月5")]
    [InlineData("2012-3-5-1")]
    [InlineData("2012-003-5")]
    public void What_is_not_plainly_a_day_is_not_read(string text) => Assert.False(DateText.TryParseDay(text, out _));

    [Theory]
    [InlineData("202409")]
    [InlineData("2024-09")]
    [InlineData("2024年9月")]
    [InlineData("2024.9")]
    [InlineData("20240901")]
    public void Months_are_read(string text)
    {
        Assert.True(DateText.TryParseMonth(text, out var month));
        Assert.Equal(new DateOnly(2024, 9, 1), month);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("202413")]
    [InlineData("2024年")]
    [InlineData("2024-")]
    public void What_is_not_plainly_a_month_is_not_read(string text) => Assert.False(DateText.TryParseMonth(text, out _));
}
