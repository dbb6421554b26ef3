using System.Text;
using Baoxue.Domain.Common;
using CsCheck;

namespace Baoxue.Domain.Tests.Common;

public sealed class CodePointOrderTests
{
    private static readonly string[] Characters = ["a", "~", "王", "\uD7FF", "\uE000", "\uE815", "\uFA0E", "\uFFFD", "𠮷", "𬭎", "\U0010FFFF"];
    private static readonly Gen<string> Texts = Gen.Int[0, Characters.Length - 1].List[0, 4].Select(some => string.Concat(some.Select(i => Characters[i])));

    [Fact]
    public void A_rare_character_stands_behind_those_of_old_systems()
    {
        Assert.True(string.CompareOrdinal("𬭎", "\uE815") < 0);
        Assert.True(CodePointOrder.Instance.Compare("𬭎", "\uE815") > 0);
    }

    [Fact]
    public void Texts_stand_as_their_bytes_do() => Gen.Select(Texts, Texts).Sample((one, other) =>
        Math.Sign(CodePointOrder.Instance.Compare(one, other)) == Math.Sign(Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other))));
}
