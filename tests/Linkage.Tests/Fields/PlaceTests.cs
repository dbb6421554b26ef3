using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Tests.Fields;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("学院路3号", "学院路", 3, 3)]
    [InlineData("学院路3号楼2单元501", "学院路", 3, 501)]
    [InlineData("学院路３号楼５０１室", "学院路", 3, 501)]
    [InlineData("学院路3号阳光花园5号楼", "学院路", 3, 5)]
    [InlineData("学院路十二号", "学院路", 12, 12)]
    [InlineData("学院路二十号", "学院路", 20, 20)]
    [InlineData("学院路一百二十三号", "学院路", 123, 123)]
    [InlineData("学院路一百零五号", "学院路", 105, 105)]
    [InlineData("学院路二〇一室", "学院路", 201, 201)]
    [InlineData("三里庄十二组", "三里庄", 12, 12)]
    [InlineData("三里庄", "三里庄", 0, 0)]
    [InlineData("五一路18号", "五一路", 18, 18)]
    [InlineData("幸福村委会3组", "幸福", 3, 3)]
    [InlineData("幸福村3组", "幸福", 3, 3)]
    [InlineData("学院路99999999999999999999号", "学院路", 99_999_999, 99_999_999)]
    [InlineData("学院路九九九九九九九九九九九九九九九九九九九九号", "学院路", 99_999_999, 99_999_999)]
    [InlineData("学院路九九九九九九九九百九九九九九九九九百号", "学院路", 99_999_999, 99_999_999)]
    public void An_address_is_read_as_words_and_numbers(string address, string words, int first, int last)
    {
        var place = Place.Of(address);

        Assert.Equal(Hashing.Of(words), place.Road);
        Assert.Equal((first, last), (place.First, place.Last));
    }

    [Theory]
    [InlineData("安徽省亳州市谯城区泥店镇李楼村3号")]
    [InlineData("亳州市谯城区泥店镇李楼村3号")]
    [InlineData("谯城区泥店镇李楼村3号")]
    [InlineData("泥店镇李楼村3号")]
    [InlineData(" 泥店镇 李楼村 3号")]
    [InlineData("李楼三号")]
    public void Larger_places_may_be_left_out(string address) => Assert.Equal(Place.Of("李楼村3号"), Place.Of(address));

    [Theory]
    [InlineData("广西壮族自治区南宁市青秀区学院路3号")]
    [InlineData("新疆维吾尔自治区伊犁哈萨克自治州伊宁市学院路3号")]
    [InlineData("香港特别行政区学院路3号")]
    [InlineData("安徽省亳州市高新开发区学院路3号")]
    [InlineData("安徽省亳州市谯城区城关街道学院路3号")]
    [InlineData("谯城区城关街道学院路3号")]
    [InlineData("城关街道办事处学院路3号")]
    [InlineData("安徽省亳州市谯城区城关街道办事处学院路3号")]
    public void Larger_places_of_every_kind_are_left_away(string address) => Assert.Equal(Place.Of("学院路3号"), Place.Of(address));

    [Theory]
    [InlineData("阳光小区3号楼501", "阳光小区")]
    [InlineData("谯城区阳光小区3号楼501", "阳光小区")]
    [InlineData("学院路阳光小区3号楼", "学院路阳光小区")]
    [InlineData("阳光小区东苑3号", "阳光小区东苑")]
    [InlineData("泥店镇三组12号", "泥店镇")]
    [InlineData("安徽省亳州市泥店镇3组12号", "泥店镇")]
    [InlineData("谯城区", "谯城区")]
    [InlineData("镇前街3号", "镇前街")]
    public void A_larger_place_stays_where_no_words_follow_it_and_a_housing_estate_is_none(string address, string words) =>
        Assert.Equal(Hashing.Of(words), Place.Of(address).Road);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000\t")]
    [InlineData("501")]
    [InlineData("3号楼501室")]
    [InlineData("--，。")]
    public void Nothing_is_read_where_there_are_no_words(string? address) => Assert.Equal(0UL, Place.Of(address).Road);

    [Fact]
    public void Of_a_text_too_long_for_an_address_the_beginning_is_read()
    {
        var longest = Place.Of(new string('路', Place.MostCharacters));

        Assert.NotEqual(0UL, longest.Road);
        Assert.Equal(longest, Place.Of(new string('路', 1_000_000)));
    }

    [Theory]
    [InlineData("东门路3号", "东路3号")]
    [InlineData("新民路3号", "新居路3号")]
    public void Roads_whose_names_hold_words_for_houses_are_told_apart(string one, string other) => Assert.NotEqual(Place.Of(one).Road, Place.Of(other).Road);

    [Theory]
    [InlineData("张庄村12号", "张庄12号")]
    [InlineData("张庄村村委会12号", "张庄村12号")]
    public void What_counts_places_may_be_left_out_before_a_number(string one, string other) => Assert.Equal(Place.Of(one), Place.Of(other));

    [Fact]
    public void The_key_of_the_numbers_depends_on_each_and_on_their_order()
    {
        string[] addresses = ["学院路", "学院路3号", "学院路3号5", "学院路5号3", "学院路3号5号5", "学院路35号", "学院路3号0"];

        Assert.Equal(addresses.Length, addresses.Select(a => Place.Of(a).Numbers).Distinct().Count());
    }
}
