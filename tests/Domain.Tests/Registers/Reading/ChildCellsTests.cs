using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Tests.Registers.Reading;

public class ChildCellsTests
{
    [Theory]
    [InlineData(true, "姓名", "性别", "身份证件号（18位）")]
    [InlineData(true, "姓名", "", "家长1电话")]
    [InlineData(true, "2026年秋季学号")]
    [InlineData(false, "王小芳", "女", "341699201508310021")]
    [InlineData(false, "王小芳", "家长13800001234")]
    [InlineData(false, "王小芳", "2015-08-31")]
    [InlineData(false, "王小芳", "２０１５年８月３１日")]
    [InlineData(false, "王小芳", "2134000001")]
    public void A_row_with_a_childs_number_or_day_is_no_header(bool may, params string[] texts) => Assert.Equal(may, ChildCells.MayBeHeader(texts));

    [Theory]
    [InlineData(true, "身份证件号")]
    [InlineData(true, "2026年入学")]
    [InlineData(true, "编码12345")]
    [InlineData(false, "编码123456")]
    [InlineData(false, "２０１５０８３１")]
    [InlineData(false, "138-0000-1234")]
    [InlineData(false, "341699201508310021")]
    public void A_header_with_a_number_is_not_remembered(bool may, string header) => Assert.Equal(may, ChildCells.MayBeRemembered(header));
}
