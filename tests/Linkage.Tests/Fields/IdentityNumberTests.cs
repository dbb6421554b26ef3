using Baoxue.Linkage.Fields;
using CsCheck;

namespace Baoxue.Linkage.Tests.Fields;

public sealed class IdentityNumberTests
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly Gen<string> Seventeen = Gen.Select(Gen.Date[new DateTime(1900, 1, 1), new DateTime(2099, 12, 31)], Gen.Int[0, 999], (born, order) => $"341699{born:yyyyMMdd}{order:000}");
    private static readonly Gen<string> RightNumbers = Seventeen.Select(WithCheck);
    private static readonly Gen<string> AnyNumbers = Gen.Select(Gen.String[Gen.Char["0123456789"], 17, 17], Gen.Char["0123456789X"], (digits, check) => digits + check).Where(n => IdentityNumber.Pack(n) != 0);

    [Theory]
    [InlineData("341699201509010012", true)]
    [InlineData("34169920150901008X", true)]
    [InlineData("11010519491231002X", true)]
    [InlineData("341699201509010013", false)]
    [InlineData("341699201509010021", false)]
    [InlineData("34169920150901001X", false)]
    public void A_number_is_right_by_its_check_character(string number, bool isRight)
    {
        var packed = IdentityNumber.Pack(number);

        Assert.NotEqual(0UL, packed);
        Assert.Equal(isRight, IdentityNumber.IsValid(packed));
    }

    [Theory]
    [InlineData("３４１６９９２０１５０９０１００８Ｘ", "34169920150901008X")]
    [InlineData("３４１６９９２０１５０９０１００８ｘ", "34169920150901008X")]
    [InlineData("34169920150901008x", "34169920150901008X")]
    [InlineData(" 341699 20150901\t008X\u3000\u00A0", "34169920150901008X")]
    [InlineData("341699500901012", "341699195009010122")]
    [InlineData("３４１６９９ 500901 012", "341699195009010122")]
    public void The_same_number_may_be_written_in_other_ways(string written, string number)
    {
        Assert.NotEqual(0UL, IdentityNumber.Pack(number));
        Assert.Equal(IdentityNumber.Pack(number), IdentityNumber.Pack(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("无")]
    [InlineData("34169920150901001")]
    [InlineData("3416992015090100120")]
    [InlineData("34169950090101")]
    [InlineData("3416995009010120")]
    [InlineData("34169950090101X")]
    [InlineData("X41699201509010012")]
    [InlineData("34169920150901X012")]
    [InlineData("34169920150901008Y")]
    [InlineData("341699-20150901-0012")]
    [InlineData("000000000000000000")]
    [InlineData("111111111111111111")]
    [InlineData("11111111111111111X")]
    [InlineData("９９９９９９９９９９９９９９９９９９")]
    [InlineData("000000000000000")]
    [InlineData("999999999999999")]
    public void What_is_no_number_is_nothing(string text) => Assert.Equal(0UL, IdentityNumber.Pack(text));

    [Theory]
    [InlineData("341699201509010012", "341699201509010012", 0)]
    [InlineData("341699201509010012", "341699201509010013", 1)]
    [InlineData("341699201509010012", "941699201509010012", 1)]
    [InlineData("341699201509010012", "341699201059010012", 1)]
    [InlineData("341699201509010012", "341699201509010021", 1)]
    [InlineData("341699201509010012", "431699201509010021", 2)]
    [InlineData("341699201509010012", "341699201059010013", 2)]
    [InlineData("341699201509010012", "341699201509123012", 3)]
    [InlineData("341699201509010012", "110105194912310021", 3)]
    public void Slips_are_wrong_characters_and_exchanged_neighbors(string one, string other, int slips)
    {
        Assert.Equal(slips, IdentityNumber.Slips(IdentityNumber.Pack(one), IdentityNumber.Pack(other)));
        Assert.Equal(slips, IdentityNumber.Slips(IdentityNumber.Pack(other), IdentityNumber.Pack(one)));
    }

    [Fact]
    public void Every_check_character_of_the_standard_is_right() => Seventeen.Sample(digits =>
        CheckCharacters.All(check => IdentityNumber.IsValid(IdentityNumber.Pack(digits + check)) == (digits + check == WithCheck(digits))));

    [Fact]
    public void Every_single_wrong_character_is_noticed_and_repaired() => RightNumbers.Sample(number =>
    {
        for (var at = 0; at < IdentityNumber.Length; at++)
        {
            foreach (var character in CheckCharacters.Where(c => c != number[at] && (c != 'X' || at == IdentityNumber.Length - 1)))
            {
                AssertRepairable(number, string.Concat(number.AsSpan(0, at), character.ToString(), number.AsSpan(at + 1)));
            }
        }
    }, iter: 20);

    [Fact]
    public void Every_exchange_of_unequal_neighbors_is_noticed_and_repaired() => RightNumbers.Sample(number =>
    {
        for (var at = 0; at < IdentityNumber.Length - 1; at++)
        {
            if (number[at] != number[at + 1] && number[at + 1] != 'X')
            {
                AssertRepairable(number, $"{number[..at]}{number[at + 1]}{number[at]}{number[(at + 2)..]}");
            }
        }
    });

    [Fact]
    public void A_right_number_is_its_own_only_repair() => RightNumbers.Sample(number => RepairsOf(IdentityNumber.Pack(number)) is [var only] && only == IdentityNumber.Pack(number));

    [Fact]
    public void Repairs_are_few_each_once_and_right() => AnyNumbers.Sample(number =>
    {
        var packed = IdentityNumber.Pack(number);
        var repairs = RepairsOf(packed);

        Assert.Equal(packed, repairs[0]);
        Assert.Equal(repairs.Length, repairs.Distinct().Count());
        Assert.All(repairs.Skip(1), r => Assert.True(IdentityNumber.IsValid(r) && IdentityNumber.Slips(packed, r) == 1));
    }, iter: 5_000);

    [Fact]
    public void The_number_with_most_repairs_still_has_room()
    {
        var most = 0;
        foreach (var number in Hardest())
        {
            most = Math.Max(most, RepairsOf(IdentityNumber.Pack(number)).Length);
        }

        Assert.InRange(most, IdentityNumber.Length + 2, IdentityNumber.MostRepairs);
    }

    // One character after the other is set to what gives most repairs, from many beginnings.
    private static IEnumerable<string> Hardest()
    {
        foreach (var seed in Enumerable.Range(0, 2_000))
        {
            var random = new Random(seed);
            var number = string.Concat(Enumerable.Range(0, IdentityNumber.Length).Select(_ => random.Next(10)));
            var best = Count(number);
            for (var step = 0; step < IdentityNumber.Length * 10; step++)
            {
                var at = step / 10;
                var changed = $"{number[..at]}{step % 10}{number[(at + 1)..]}";
                if (Count(changed) > best)
                {
                    (number, best) = (changed, Count(changed));
                }
            }

            yield return number;
        }
    }

    private static int Count(string number) => IdentityNumber.Pack(number) is > 0 and var packed ? RepairsOf(packed).Length : 0;

    private static void AssertRepairable(string right, string wrong)
    {
        var packed = IdentityNumber.Pack(wrong);
        Assert.NotEqual(0UL, packed);
        Assert.False(IdentityNumber.IsValid(packed));
        Assert.Equal(1, IdentityNumber.Slips(packed, IdentityNumber.Pack(right)));
        Assert.Contains(IdentityNumber.Pack(right), RepairsOf(packed));
    }

    private static ulong[] RepairsOf(ulong packed)
    {
        var repairs = new ulong[IdentityNumber.MostRepairs];
        return repairs[..IdentityNumber.Repairs(packed, repairs)];
    }

    private static string WithCheck(string seventeen) => seventeen + CheckCharacters[seventeen.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % CheckCharacters.Length];
}
