using System.Text;
using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Tests.Fields;

public sealed class PackedNameTests
{
    [Theory]
    [InlineData("张伟", "张伟")]
    [InlineData(" 张 伟\u3000", "张伟")]
    [InlineData("張偉", "张伟")]
    [InlineData("欧阳娜娜", "欧阳娜娜")]
    [InlineData("买·提", "买提")]
    [InlineData("li na", "LINA")]
    [InlineData("Ｌｉ", "LI")]
    [InlineData("王1", "王1")]
    public void A_short_name_is_kept_in_its_normal_form(string written, string normal)
    {
        var kept = new LongNames();
        var name = PackedName.Pack(written, kept);
        Span<int> characters = stackalloc int[PackedName.MostCharacters];
        var count = PackedName.Characters(name, kept, characters);

        Assert.False(PackedName.IsLong(name));
        Assert.Equal(normal, string.Concat(characters[..count].ToArray().Select(char.ConvertFromUtf32)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("·—？*")]
    [InlineData("\uE001")]
    [InlineData("\uD800")]
    public void A_text_without_letters_is_no_name(string text) => Assert.Equal(0UL, PackedName.Pack(text, new LongNames()));

    [Theory]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉 买买提")]
    [InlineData("John Smith", "JOHN SMITH")]
    [InlineData("王𬭎", "王𬭎")]
    public void A_long_name_is_kept_behind_its_digest(string written, string words)
    {
        var kept = new LongNames();
        var name = PackedName.Pack(written, kept);

        Assert.True(PackedName.IsLong(name));
        Assert.Equal(words.Split(' '), kept.Words(name));
    }

    [Fact]
    public void The_words_of_a_name_are_kept_whether_it_was_met_with_or_without_dots_first()
    {
        string[] written = ["阿卜杜拉·买买提", "阿卜杜拉买买提"];
        foreach (var order in (string[][])[written, [.. written.Reverse()]])
        {
            var kept = new LongNames();
            var names = order.Select(n => PackedName.Pack(n, kept)).Distinct().ToList();

            Assert.Equal(["阿卜杜拉", "买买提"], kept.Words(Assert.Single(names)));
        }
    }

    [Fact]
    public void Every_dot_parts_the_words_of_a_name() =>
        Assert.All("·•.．‧∙・ \u3000", dot =>
        {
            var kept = new LongNames();
            Assert.Equal(["阿卜杜拉", "买买提"], kept.Words(PackedName.Pack($"阿卜杜拉{dot}买买提", kept)));
        });

    [Theory]
    [InlineData('伟', "伟")]
    [InlineData('偉', "伟")]
    [InlineData('a', "A")]
    [InlineData('Ａ', "A")]
    [InlineData('９', "9")]
    [InlineData('·', "")]
    [InlineData('\u3000', "")]
    [InlineData('\uFFFD', "")]
    public void A_letter_has_a_normal_form(char letter, string normal) =>
        Assert.Equal(normal, PackedName.NormalOf(new Rune(letter)) is > 0 and var value ? char.ConvertFromUtf32(value) : "");
}
