using Baoxue.Linkage.Blocking;
using CsCheck;

namespace Baoxue.Linkage.Tests.Fields;

public sealed class FieldPropertyTests
{
    private static readonly string[] Parts =
    [
        KeyParts.Value, KeyParts.Repaired, KeyParts.Surname, KeyParts.Sound, KeyParts.Year, KeyParts.MonthDay, KeyParts.YearMonth, KeyParts.Road, KeyParts.Beginning,
    ];

    private static readonly string?[] Nothing = [null, "", " ", "\u3000\t"];

    // Pieces of which each kind of field makes something, and what breaks text.
    private static readonly string[] Pieces =
    [
        "张", "伟", "玮", "張", "偉", "陈", "成", "买买提", "阿卜杜拉", "𬭎", "·", "、", " ", "\u3000", "李", "A", "ｂ", "学院路", "三里庄", "三", "十", "百", "九", "号", "楼",
        "小区", "省", "市", "镇", "街道", "0", "1", "9", "３", "X", "2015", "-09-01", "年", "34169920150901001", "2", "50090101", "é", "\uD842", "\uDFB7", "\0", "\uFFFF",
    ];

    private static readonly Gen<FieldKind> Kinds = Gen.Enum<FieldKind>();
    private static readonly Gen<string> Composed = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 8].Select(string.Concat);
    private static readonly Gen<string> Dates = Gen.Select(Gen.Int[2014, 2016], Gen.Int[1, 12], Gen.Int[1, 28], (year, month, day) => $"{year}-{month}-{day}");
    private static readonly Gen<string> Numbers = Gen.String[Gen.Char["012"], 17, 17].Select(digits => digits + "0");
    private static readonly Gen<string> Texts = Gen.OneOf(Composed, Composed, Composed, Dates, Numbers, Gen.String[Gen.Char, 0, 40], Gen.String[Gen.Char["ab"], 0, 6]);

    [Fact]
    public void A_level_is_the_same_both_ways() => Gen.Select(Kinds, Texts, Texts).Sample((kind, left, right) =>
    {
        var field = Comparing.FieldOf(kind);
        var (a, b) = (Comparing.ColumnOf(field, left), Comparing.ColumnOf(field, right));
        var level = field.Level(a, 0, b, 0);

        return level < field.Levels.Count
            && level >= field.MissingLeft == (a.IsMissing(0) || b.IsMissing(0))
            && (level >= field.MissingLeft || level == field.Level(b, 0, a, 0));
    }, iter: 20_000);

    [Fact]
    public void A_value_has_the_best_level_with_itself() => Gen.Select(Kinds, Texts).Sample((kind, value) =>
    {
        var field = Comparing.FieldOf(kind);
        var (a, b) = (Comparing.ColumnOf(field, value), Comparing.ColumnOf(field, value));
        var level = field.Level(a, 0, b, 0);

        // A road alone is no door.
        return level == (a.IsMissing(0) ? field.MissingLeft : kind == FieldKind.Address && Linkage.Fields.Place.Of(value).First == 0 ? 2 : 0);
    }, iter: 20_000);

    [Fact]
    public void Nothing_is_missing_on_either_side() => Gen.Select(Kinds, Texts, Gen.Int[0, Nothing.Length - 1].Select(one => Nothing[one])).Sample((kind, value, nothing) =>
    {
        var field = Comparing.FieldOf(kind);
        var (there, missing) = (Comparing.ColumnOf(field, value), Comparing.ColumnOf(field, nothing));

        return missing.IsMissing(0)
            && field.Level(missing, 0, there, 0) == field.MissingLeft
            && field.Level(there, 0, missing, 0) == (there.IsMissing(0) ? field.MissingLeft : field.MissingLeft + 1);
    });

    [Fact]
    public void Keys_are_few_and_never_0() => Gen.Select(Kinds, Texts).Sample((kind, value) =>
    {
        var field = Comparing.FieldOf(kind);
        var column = Comparing.ColumnOf(field, value);
        foreach (var part in Parts.Where(field.HasPart))
        {
            var keys = new ulong[RuleKeys.MostKeysOfPart];
            var count = field.Keys(column, 0, part, keys);
            Assert.Equal(column.IsMissing(0), count == 0);
            Assert.DoesNotContain(0UL, keys[..count]);
            Assert.All(keys[count..], unwritten => Assert.Equal(0UL, unwritten));
        }
    }, iter: 20_000);

    [Fact]
    public void What_is_the_same_meets_by_every_part() => Gen.Select(Kinds, Composed, Composed).Sample((kind, left, right) =>
    {
        var field = Comparing.FieldOf(kind);
        var level = field.Level(Comparing.ColumnOf(field, left), 0, Comparing.ColumnOf(field, right), 0);

        // Addresses of one door may differ by a unit that one leaves out.
        return level != 0 || Parts.Where(field.HasPart).All(part => (kind == FieldKind.Address && part == KeyParts.Value) || Comparing.ShareKey(kind, left, right, part));
    }, iter: 20_000);

    [Fact]
    public void Every_kind_has_a_whole_value_and_few_enough_levels() => Assert.All(Enum.GetValues<FieldKind>(), kind =>
    {
        var field = Comparing.FieldOf(kind);
        Assert.True(field.HasPart(KeyParts.Value));
        Assert.False(field.HasPart("other"));
        Assert.InRange(field.Levels.Count, 4, Patterns.MostLevels - 1);
        Assert.Equal([Agreement.MissingLeft, Agreement.MissingRight], field.Levels.Skip(field.MissingLeft).Select(l => l.Agreement));
        Assert.Equal(field.Levels.Count, field.Levels.Select(l => l.Name).Distinct().Count());
    });
}
