namespace Baoxue.Linkage.Tests.Fields;

public sealed class DateFieldTests
{
    private const string Same = "same day";
    private const string WithinYear = "another day or month of the year, or both exchanged";
    private const string OtherYear = "another year";
    private const string Lunar = "within 60 days, as by the lunar calendar";
    private const string Other = "other day";

    [Theory]
    [InlineData("2015-09-01")]
    [InlineData("20150901")]
    [InlineData("2015/9/1")]
    [InlineData("2015年9月1日")]
    [InlineData("2015.9.1")]
    [InlineData(" 2015-9-1 ")]
    [InlineData("２０１５－０９－０１")]
    [InlineData("２０１５0901")]
    [InlineData("2015-09-01 00:00:00")]
    public void A_day_is_read_in_each_format(string written) => Assert.Equal(Same, Comparing.Level(FieldKind.Date, "2015-09-01", written));

    [Theory]
    [InlineData("")]
    [InlineData("不详")]
    [InlineData("2015-09")]
    [InlineData("201509")]
    [InlineData("20151301")]
    [InlineData("2015-02-29")]
    [InlineData("2015-04-31")]
    [InlineData("2015-00-01")]
    [InlineData("2015-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("00000000")]
    [InlineData("10000-01-01")]
    [InlineData("01/09/2015")]
    [InlineData("15-9-1")]
    [InlineData("42248")]
    [InlineData("2015-09-99999999999999999999")]
    [InlineData("20150901123456")]
    public void What_is_no_day_is_missing(string written)
    {
        Assert.Equal("missing right", Comparing.Level(FieldKind.Date, "2015-09-01", written));
        Assert.Empty(Comparing.Keys(FieldKind.Date, written, KeyParts.Year));
    }

    [Theory]
    [InlineData("2016-02-29", "2016-02-29", Same)]
    [InlineData("2015-09-01", "2015-09-30", WithinYear)]
    [InlineData("2015-09-01", "2015-01-01", WithinYear)]
    [InlineData("2015-03-12", "2015-12-03", WithinYear)]
    [InlineData("2015-09-01", "2016-09-01", OtherYear)]
    [InlineData("2015-09-01", "1915-09-01", OtherYear)]
    [InlineData("2015-09-01", "2015-10-15", Lunar)]
    [InlineData("2016-01-20", "2015-12-11", Lunar)]
    [InlineData("2015-12-05", "2016-02-03", Lunar)]
    [InlineData("2015-12-05", "2016-02-04", Other)]
    [InlineData("2015-03-12", "2016-12-03", Other)]
    [InlineData("2015-09-01", "2015-12-15", Other)]
    [InlineData("1000-01-01", "9999-12-31", Other)]
    public void Two_days_stand_at_a_level(string left, string right, string level) => Assert.Equal(level, Comparing.Level(FieldKind.Date, left, right));

    [Theory]
    [InlineData(KeyParts.Value, "2015-09-01", "20150901", true)]
    [InlineData(KeyParts.Value, "2015-09-01", "2015-09-02", false)]
    [InlineData(KeyParts.Year, "2015-09-01", "2015-12-31", true)]
    [InlineData(KeyParts.Year, "2015-09-01", "2014-09-01", false)]
    [InlineData(KeyParts.MonthDay, "2015-09-01", "1999-09-01", true)]
    [InlineData(KeyParts.MonthDay, "2015-09-01", "2015-01-09", false)]
    [InlineData(KeyParts.YearMonth, "2015-09-01", "2015-09-30", true)]
    [InlineData(KeyParts.YearMonth, "2015-09-01", "2014-09-01", false)]
    public void Days_meet_by_a_part_that_they_share(string part, string left, string right, bool meet) =>
        Assert.Equal(meet, Comparing.ShareKey(FieldKind.Date, left, right, part));
}
