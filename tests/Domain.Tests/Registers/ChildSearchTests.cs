using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Registers;

public sealed class ChildSearchTests
{
    [Theory]
    [InlineData("wxm", "wxm")]
    [InlineData(" Wang Xiao ", "wang xiao")]
    [InlineData("xi'an", "xi an")]
    [InlineData("w'", "w")]
    public void Letters_are_looked_for_as_pinyin(string typed, string letters) => Assert.Equal(new ChildSearch.ByLetters(letters), ChildSearch.Parse(typed));

    [Theory]
    [InlineData("王小明")]
    [InlineData("'")]
    [InlineData("王a")]
    public void Anything_else_is_looked_for_in_names(string typed) => Assert.IsType<ChildSearch.ByNamePart>(ChildSearch.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_typed_looks_for_nothing(string? typed) => Assert.Null(ChildSearch.Parse(typed));
}
