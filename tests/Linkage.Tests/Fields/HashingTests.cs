using CsCheck;

namespace Baoxue.Linkage.Tests.Fields;

public sealed class HashingTests
{
    private static readonly ulong[] Numbers = [.. Enumerable.Range(0, 100_000).Select(n => (ulong)n)];

    [Fact]
    public void Keys_stay_what_they_are_from_process_to_process()
    {
        Assert.Equal(0xB456BCFC34C2CB2CUL, Hashing.Mix(1));
        Assert.Equal(0xF8F76353B6D877C5UL, Hashing.Join(1, 2));
        Assert.Equal(0xF4B1D54FF50B49DBUL, Hashing.Of("张伟"));
    }

    [Fact]
    public void No_key_is_0()
    {
        Assert.NotEqual(0UL, Hashing.Mix(0));
        Assert.NotEqual(0UL, Hashing.Join(0, 0));
        Assert.NotEqual(0UL, Hashing.Of(""));
        Gen.Select(Gen.ULong, Gen.ULong, Gen.String).Sample((a, b, text) => Hashing.Mix(a) != 0 && Hashing.Join(a, b) != 0 && Hashing.Of(text) != 0);
    }

    [Fact]
    public void Different_numbers_have_different_keys()
    {
        Assert.Equal(Numbers.Length, Numbers.Select(Hashing.Mix).Distinct().Count());
        Assert.Equal(Numbers.Length, Numbers.Select(n => Hashing.Join(n / 300, n % 300)).Distinct().Count());
        Assert.Equal(Numbers.Length, Numbers.Select(n => Hashing.Of(n.ToString())).Distinct().Count());
    }

    [Fact]
    public void Numbers_in_a_row_are_spread_over_all_bits()
    {
        foreach (var bit in Enumerable.Range(0, 64))
        {
            var set = Numbers.Count(n => (Hashing.Mix(n) >> bit & 1) == 1);
            Assert.InRange(set, Numbers.Length * 48 / 100, Numbers.Length * 52 / 100);
        }
    }

    [Fact]
    public void The_order_of_what_is_joined_counts() => Gen.Select(Gen.ULong, Gen.ULong).Where((a, b) => a != b).Sample((a, b) => Hashing.Join(a, b) != Hashing.Join(b, a));
}
