using Baoxue.Domain.Common;
using CsCheck;

namespace Baoxue.Domain.Tests.Common;

public class PersonNameTests
{
    [Theory]
    [InlineData("王 小 明", "王小明")]
    [InlineData("　王小明　", "王小明")]
    [InlineData("买买提．艾力", "买买提·艾力")]
    [InlineData("买买提•艾力", "买买提·艾力")]
    [InlineData("ＡＢ  ｃ", "AB c")]
    [InlineData("𬭎龑", "𬭎龑")]
    [InlineData(null, "")]
    public void Names_have_one_form(string? written, string expected) => Assert.Equal(expected, PersonName.Normalize(written));

    [Fact]
    public void The_one_form_stays_as_it_is() => Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
    {
        var once = PersonName.Normalize(text);
        return PersonName.Normalize(once) == once;
    });
}
