using Baoxue.Domain.Common;
using CsCheck;

namespace Baoxue.Domain.Tests.Common;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("王小明", "wang xiao ming", "wxm")]
    [InlineData("单雄信", "shan xiong xin", "sxx")]
    [InlineData("曾国藩", "zeng guo fan", "zgf")]
    [InlineData("解晓东", "xie xiao dong", "xxd")]
    [InlineData("仇英", "qiu ying", "qy")]
    [InlineData("查良镛", "zha liang yong", "zly")]
    [InlineData("尉迟恭", "yu chi gong", "ycg")]
    [InlineData("万俟卨", "mo qi xie", "mqx")]
    [InlineData("令狐冲", "ling hu chong", "lhc")]
    [InlineData("长孙无忌", "zhang sun wu ji", "zswj")]
    [InlineData("朴树", "piao shu", "ps")]
    [InlineData("吕布", "lv bu", "lb")]
    [InlineData("阿依·古丽", "a yi gu li", "aygl")]
    [InlineData("张Mary", "zhang mary", "zm")]
    [InlineData("", "", "")]
    public void A_name_has_its_reading_and_initials(string name, string pinyin, string initials)
    {
        Assert.Equal(pinyin, Pinyin.Of(name));
        Assert.Equal(initials, Pinyin.InitialsOf(name));
    }

    [Fact]
    public void A_surname_reading_holds_only_at_the_beginning()
    {
        Assert.Equal("li dan", Pinyin.Of("李单"));
        Assert.Equal("wang jie", Pinyin.Of("王解"));
    }

    [Fact]
    public void Rare_characters_outside_the_basic_plane_are_read_and_unknown_ones_keep_themselves()
    {
        Assert.Equal("a", Pinyin.Of("𠼞"));
        Assert.Equal("wang \U0001F600"[..4], Pinyin.Of("王\U0001F600"));
        Assert.Equal("wang の", Pinyin.Of("王の"));
    }

    [Theory]
    [InlineData("wangxiaoming", "wang xiao ming")]
    [InlineData("wangx", "wang x")]
    [InlineData("WANG XIAO", "wang xiao")]
    [InlineData("xi'an", "xi an")]
    [InlineData("lvbu", "lv bu")]
    public void Typed_letters_are_cut_into_syllables(string typed, string expected) => Assert.Contains(expected, Pinyin.Prefixes(typed));

    [Fact]
    public void Letters_that_can_be_cut_in_two_ways_give_both() => Assert.Superset(new HashSet<string> { "xian", "xi an" }, Pinyin.Prefixes("xian").ToHashSet());

    [Theory]
    [InlineData("")]
    [InlineData("wxm")]
    [InlineData("王")]
    [InlineData("vvv")]
    [InlineData("'")]
    [InlineData(" ' ")]
    public void Letters_that_are_no_pinyin_give_nothing(string typed) => Assert.Empty(Pinyin.Prefixes(typed));

    [Fact]
    public void Every_beginning_of_the_pinyin_of_a_name_finds_the_name()
    {
        var characters = "王李张刘陈杨赵黄周吴欣怡宇轩子涵梓萱思远安昂尔".ToCharArray();
        Gen.Int[0, characters.Length - 1].Select(i => characters[i]).Array[2, 3].Select(Gen.Double[0, 1]).Sample((name, cut) =>
        {
            var pinyin = Pinyin.Of(new string(name));
            var letters = pinyin.Replace(" ", "", StringComparison.Ordinal);
            var typed = letters[..(1 + (int)(cut * (letters.Length - 1)))];

            return Pinyin.Prefixes(typed) is { Count: Pinyin.MostPrefixes } || Pinyin.Prefixes(typed).Any(p => pinyin.StartsWith(p, StringComparison.Ordinal));
        });
    }
}
