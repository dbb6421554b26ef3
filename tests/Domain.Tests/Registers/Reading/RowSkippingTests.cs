using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Reading;

public class RowSkippingTests
{
    private static readonly string[] Header = ["序号", "姓名", "性别", "出生日期", "身份证件号", "学校名称", "年级"];

    [Theory]
    [InlineData("合计,,,,250000,,", SkippedRow.Total)]
    [InlineData("总计：250000人,,,,,,", SkippedRow.Total)]
    [InlineData(",合计,,,,,", SkippedRow.Total)]
    [InlineData("备注：本表由学校填写,,,,,,", SkippedRow.Note)]
    [InlineData("制表人：张三,,,,,,", SkippedRow.Note)]
    [InlineData(",,,,,,", SkippedRow.Blank)]
    [InlineData("12,,,,,,", SkippedRow.Blank)]
    [InlineData("序号,姓名,性别,出生日期,身份证件号,学校名称,年级", SkippedRow.RepeatedHeader)]
    [InlineData("1,王小明,男,20120305,341699201203050011,一中,九年级", SkippedRow.No)]
    [InlineData("1,总计,男,20120305,341699201203050011,一中,九年级", SkippedRow.No)]
    [InlineData("合计,王小明,男,,,一中,九年级", SkippedRow.No)]
    [InlineData("1,王小明,,,,,", SkippedRow.No)]
    public void Records_are_told_from_what_stands_around_them(string line, SkippedRow expected)
    {
        var mapping = HeaderFinder.Find(RegisterSchema.Student, [new(1, Header)]).Value;

        Assert.Equal(expected, new RowSkipping(mapping).Judge(new TextRow(9, line.Split(','))));
    }
}
