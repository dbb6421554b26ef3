using Baoxue.Domain.Common;

namespace Baoxue.Domain.Tests.Common;

public class PersonalNumbersTests
{
    [Theory]
    [InlineData("341699201508310021", "身份证号")]
    [InlineData("核对 34169920150831002x 的材料", "身份证号")]
    [InlineData("号码341699 20150831 0021有误", "身份证号")]
    [InlineData("3416-9920-1508-3100-21", "身份证号")]
    [InlineData("３４１６９９２０１５０８３１００２１", "身份证号")]
    [InlineData("末位抄错：341699201508310022", "身份证号")]
    [InlineData("旧号341699150831002", "身份证号")]
    [InlineData("G341699201508310021 重复", "学籍号")]
    [InlineData("j341699999900010021", "学籍号")]
    [InlineData("家长13800001234要求", "电话号码")]
    [InlineData("电话 138-0000-1234", "电话号码")]
    [InlineData("电话 138 0000 1234", "电话号码")]
    [InlineData("+8613800001234", "电话号码")]
    [InlineData("2026-11-23 13800001234 来电", "电话号码")]
    [InlineData("家里（0558）5123456", "电话号码")]
    [InlineData("0558-5123456", "电话号码")]
    public void A_number_of_a_person_is_found_however_it_is_written(string text, string kind) => Assert.Equal(kind, PersonalNumbers.KindIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("核对入学材料")]
    [InlineData("谯政办秘〔2024〕5号")]
    [InlineData("2026-09-01 至 2026-11-23 因病休学")]
    [InlineData("2026-09-01 2026-11-23")]
    [InlineData("20260901-20261123")]
    [InlineData("学校代码 2134000001")]
    [InlineData("村代码 341602101001")]
    [InlineData("死亡证明 3416022026000123")]
    [InlineData("第 3 批 250,000 行，拒收 12,345 行")]
    [InlineData("文件 学籍-20261015.xlsx")]
    [InlineData("流水号 999999999999999999")]
    [InlineData("1380000123")]
    [InlineData("138000012345")]
    public void Days_documents_and_codes_are_no_numbers_of_a_person(string? text)
    {
        Assert.Null(PersonalNumbers.KindIn(text));
        Assert.Equal(text, PersonalNumbers.Hide(text));
    }

    [Theory]
    [InlineData("核对341699201508310021，家长13800001234", "核对******************，家长***********")]
    [InlineData("Ｇ３４１６９９２０１５０８３１００２１", "*******************")]
    public void Hidden_numbers_leave_the_rest_as_it_was(string text, string shown) => Assert.Equal(shown, PersonalNumbers.Hide(text));
}
