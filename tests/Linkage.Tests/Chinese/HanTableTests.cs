using System.Text;
using Baoxue.Linkage.Chinese;
using CsCheck;

namespace Baoxue.Linkage.Tests.Chinese;

public sealed class HanTableTests
{
    private const int FirstIdeograph = 0x3400;
    private const int LastIdeograph = 0x323AF;

    private static readonly Gen<int> Ideographs = Gen.OneOf(Gen.Int[FirstIdeograph, 0x9FFF], Gen.Int[0xF900, 0xFAFF], Gen.Int[0x20000, LastIdeograph]);
    private static readonly Gen<int> Numbers = Gen.OneOf(Ideographs, Gen.Int, Gen.Int[0, char.MaxValue]);

    [Theory]
    [InlineData("王", "wang")]
    [InlineData("曾", "ceng zeng")]
    [InlineData("单", "dan chan shan")]
    [InlineData("單", "dan chan shan")]
    [InlineData("覃", "tan qin")]
    [InlineData("晟", "cheng sheng")]
    [InlineData("珩", "heng hang")]
    [InlineData("吕", "lv")]
    [InlineData("咯", "ge ka lo")]
    [InlineData("𬭎", "hong")]
    [InlineData("𬱖", "di")]
    [InlineData("嗯", "")]
    [InlineData("A", "")]
    [InlineData("·", "")]
    [InlineData("😀", "")]
    public void A_character_is_read_as_the_standard_lists_it_the_commonest_first(string character, string readings)
    {
        Assert.Equal(readings, string.Join(' ', ReadingsOf(character)));
    }

    [Theory]
    [InlineData("单單 shan, 曾 zeng, 解 xie, 仇 qiu, 查 zha, 朴 piao, 区區 ou, 任 ren, 盖蓋葛 ge")]
    [InlineData("缪繆 miao, 翟祭 zhai, 种種重 chong, 华 hua, 秘 bi, 冼洗鲜 xian, 召 shao, 员員贠 yun")]
    [InlineData("折佘 she, 乐樂 yue, 覃 qin, 亓俟 qi, 那 na, 牟 mu, 逄 pang, 晁 chao, 郇 xun, 隗 wei")]
    [InlineData("卜 bu, 柏 bai, 薄 bo, 谌諶 chen, 郗 xi, 宿 su, 尉 wei, 尉谷 yu, 幺 yao, 句缑 gou")]
    [InlineData("黑 he, 盛 sheng, 哈 ha, 阚闞 kan, 燕 yan, 宁 ning, 过 guo, 長 chang, 长長 zhang")]
    [InlineData("邸 di, 撒 sa, 万萬 mo, 单單 chan, 澹 tan, 台臺 tai, 繁 po, 尹 yin")]
    public void A_surname_has_its_own_reading_among_the_three(string surnamesAndReadings)
    {
        foreach (var pair in surnamesAndReadings.Split(", ").Select(p => p.Split(' ')))
        {
            Assert.All(pair[0].EnumerateRunes(), surname => Assert.Contains(pair[1], ReadingsOf(surname.ToString())));
        }
    }

    [Theory]
    [InlineData("國", "国")]
    [InlineData("傑", "杰")]
    [InlineData("陳", "陈")]
    [InlineData("閆", "闫")]
    [InlineData("閻", "阎")]
    [InlineData("鍾", "钟")]
    [InlineData("鐘", "钟")]
    [InlineData("峯", "峰")]
    [InlineData("穎", "颖")]
    [InlineData("頴", "颖")]
    [InlineData("甯", "甯")]
    [InlineData("祐", "祐")]
    [InlineData("佑", "佑")]
    [InlineData("昇", "昇")]
    [InlineData("乾", "乾")]
    [InlineData("\uF955", "凌")]
    [InlineData("鋐", "𬭎")]
    [InlineData("𬭎", "𬭎")]
    [InlineData("A", "A")]
    [InlineData("😀", "😀")]
    public void A_variant_has_the_form_of_the_standard_and_what_is_none_itself(string character, string normal)
    {
        Assert.Equal(normal, char.ConvertFromUtf32(HanTable.Normal(One(character))));
    }

    [Theory]
    [InlineData("志", "智", true)]
    [InlineData("婷", "庭", true)]
    [InlineData("曾", "增", true)]
    [InlineData("单", "善", true)]
    [InlineData("國", "国", true)]
    [InlineData("𬭎", "宏", true)]
    [InlineData("𬱖", "迪", true)]
    [InlineData("王", "王", true)]
    [InlineData("陈", "成", false)]
    [InlineData("吕", "卢", false)]
    [InlineData("A", "A", false)]
    [InlineData("王", "W", false)]
    public void Characters_sound_alike_when_they_share_a_syllable(string one, string other, bool alike)
    {
        Assert.Equal(alike, HanTable.SoundAlike(One(one), One(other)));
    }

    [Theory]
    [InlineData("陈", "成", true)]
    [InlineData("林", "玲", true)]
    [InlineData("宁", "林", true)]
    [InlineData("张", "臧", true)]
    [InlineData("朱", "祖", true)]
    [InlineData("刘", "牛", true)]
    [InlineData("荣", "龙", true)]
    [InlineData("范", "韩", true)]
    [InlineData("黄", "环", true)]
    [InlineData("向", "县", true)]
    [InlineData("志", "智", true)]
    [InlineData("辉", "飞", false)]
    [InlineData("东", "敦", false)]
    [InlineData("王", "李", false)]
    [InlineData("张", "强", false)]
    [InlineData("A", "A", false)]
    public void Characters_sound_similar_when_dialects_confuse_their_syllables(string one, string other, bool similar)
    {
        Assert.Equal(similar, HanTable.SoundSimilar(One(one), One(other)));
    }

    [Theory]
    [InlineData("己已")]
    [InlineData("未末")]
    [InlineData("玲铃")]
    [InlineData("玲鈴")]
    [InlineData("刘列")]
    [InlineData("王玉")]
    [InlineData("张弘")]
    [InlineData("洋样")]
    [InlineData("晴睛")]
    [InlineData("清情")]
    [InlineData("陈阵")]
    [InlineData("刑邢")]
    [InlineData("俊峻")]
    [InlineData("浩皓")]
    [InlineData("侯候")]
    [InlineData("薛薜")]
    [InlineData("州洲")]
    [InlineData("晨震")]
    [InlineData("肖霄")]
    [InlineData("林彬", false)]
    [InlineData("王李", false)]
    [InlineData("张陈", false)]
    [InlineData("晓明", false)]
    [InlineData("伟强", false)]
    [InlineData("国林", false)]
    [InlineData("志智", false)]
    [InlineData("國国", false)]
    [InlineData("傑杰", false)]
    [InlineData("王王", false)]
    [InlineData("𬭎𬱖", false)]
    [InlineData("AB", false)]
    public void Characters_look_alike_when_one_is_easily_taken_for_the_other(string pair, bool alike = true)
    {
        int[] runes = [.. pair.EnumerateRunes().Select(r => r.Value)];

        Assert.Equal(alike, HanTable.LookAlike(runes[0], runes[1]));
    }

    [Fact]
    public void Fewer_than_one_pair_of_common_characters_in_a_hundred_looks_alike()
    {
        var common = CommonCharacters();
        var alike = common.Index().Sum(first => common.Skip(first.Index + 1).Count(second => HanTable.LookAlike(first.Item, second)));

        Assert.Equal(3755, common.Length);
        Assert.InRange(alike / (common.Length * (common.Length - 1.0) / 2), 0.003, 0.006);
    }

    [Fact]
    public void Every_common_character_has_a_reading_and_is_its_own_form()
    {
        Assert.All(CommonCharacters().Where(c => c != One("嗯")), character =>
        {
            Assert.False(HanTable.Readings(character).IsEmpty);
            Assert.Equal(character, HanTable.Normal(character));
        });
    }

    [Fact]
    public void The_normal_form_is_its_own_normal_form()
    {
        Assert.All(Enumerable.Range(0, LastIdeograph), rune => Assert.Equal(HanTable.Normal(rune), HanTable.Normal(HanTable.Normal(rune))));
        Numbers.Sample(rune => HanTable.Normal(HanTable.Normal(rune)) == HanTable.Normal(rune));
    }

    [Fact]
    public void It_does_not_matter_which_character_comes_first()
    {
        Gen.Select(Numbers, Numbers).Sample((a, b) =>
            HanTable.LookAlike(a, b) == HanTable.LookAlike(b, a)
            && HanTable.SoundAlike(a, b) == HanTable.SoundAlike(b, a)
            && HanTable.SoundSimilar(a, b) == HanTable.SoundSimilar(b, a));
    }

    [Fact]
    public void Common_characters_look_alike_in_both_orders()
    {
        var common = CommonCharacters();

        Gen.Select(Gen.Int[0, common.Length - 1], Gen.Int[0, common.Length - 1]).Sample(
            (i, j) => HanTable.LookAlike(common[i], common[j]) == HanTable.LookAlike(common[j], common[i]), iter: 200_000);
    }

    [Fact]
    public void What_sounds_alike_sounds_similar()
    {
        Gen.Select(Ideographs, Ideographs).Sample((a, b) => !HanTable.SoundAlike(a, b) || HanTable.SoundSimilar(a, b));
    }

    [Fact]
    public void A_character_never_looks_like_itself_or_like_its_normal_form()
    {
        Numbers.Sample(rune => !HanTable.LookAlike(rune, rune) && !HanTable.LookAlike(rune, HanTable.Normal(rune)));
    }

    [Fact]
    public void Readings_are_at_most_three_different_known_syllables()
    {
        Numbers.Sample(rune =>
        {
            var readings = HanTable.Readings(rune).ToArray();
            return readings.Length <= HanTable.MostReadings
                && readings.Distinct().Count() == readings.Length
                && readings.All(r => HanTable.Syllable(r).All(char.IsAsciiLetterLower));
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ushort.MaxValue)]
    public void A_number_that_no_syllable_has_is_refused(ushort number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HanTable.Syllable(number));
    }

    [Fact]
    public void Questions_allocate_nothing()
    {
        var common = CommonCharacters();
        var answers = Ask(common);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Ask(common);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(answers, again);
    }

    private static int Ask(int[] characters)
    {
        var answers = 0;
        for (var i = 1; i < characters.Length; i++)
        {
            var (a, b) = (characters[i - 1], characters[i]);
            answers += HanTable.Normal(a) == HanTable.Normal(b) ? 1 : 0;
            answers += HanTable.SoundAlike(a, b) ? 1 : 0;
            answers += HanTable.SoundSimilar(a, b) ? 1 : 0;
            answers += HanTable.LookAlike(a, b) ? 1 : 0;
        }

        return answers;
    }

    private static int One(string character) => char.ConvertToUtf32(character, 0);

    private static IEnumerable<string> ReadingsOf(string character) => HanTable.Readings(One(character)).ToArray().Select(HanTable.Syllable);

    // The first level of GB 2312, rows 16 to 55: the 3,755 commonest characters.
    private static int[] CommonCharacters()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        byte[] codes = [.. Enumerable.Range(16, 40).SelectMany(row => Enumerable.Range(1, row == 55 ? 89 : 94).SelectMany(cell => new[] { (byte)(0xA0 + row), (byte)(0xA0 + cell) }))];
        return [.. encoding.GetString(codes).Select(c => (int)c)];
    }
}
