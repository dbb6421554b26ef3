using Baoxue.Domain.Platform.Codes;
using CsCheck;

namespace Baoxue.Domain.Tests.Platform.Codes;

public sealed class EffectiveRangeTests
{
    private static readonly DateOnly Base = new(2025, 1, 1);

    private static readonly Gen<EffectiveRange> AnyRange = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 8]).Select((from, length) =>
        new EffectiveRange(Base.AddDays(from), length == 8 ? null : Base.AddDays(from + length)));

    [Fact]
    public void Ranges_overlap_when_and_only_when_a_day_lies_in_both() => Gen.Select(AnyRange, AnyRange).Sample((one, other) =>
        one.Overlaps(other) == Enumerable.Range(0, 60).Select(i => Base.AddDays(i)).Any(day => one.Contains(day) && other.Contains(day)));

    [Fact]
    public void A_range_contains_another_when_and_only_when_it_has_all_its_days() => Gen.Select(AnyRange, AnyRange).Sample((one, other) =>
        one.Contains(other) == (Enumerable.Range(0, 60).Select(i => Base.AddDays(i)).All(day => !other.Contains(day) || one.Contains(day))
            && (other.ToOn is not null || one.ToOn is null)));
}
