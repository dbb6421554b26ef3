using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Registers;

public class LoadHoldPolicyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(1_000, 0, 53, new[] { HoldReason.Gone })]
    [InlineData(1_000, 0, 52, new HoldReason[0])]
    [InlineData(1_000, 53, 0, new[] { HoldReason.Rejected })]
    [InlineData(1_000, 52, 0, new HoldReason[0])]
    [InlineData(0, 60, 60, new[] { HoldReason.Gone, HoldReason.Rejected })]
    [InlineData(5, 5, 5, new HoldReason[0])]
    public void Large_losses_of_a_register_wait_for_a_person_and_each_limit_passed_is_named(int unchanged, int rejected, int gone, HoldReason[] reasons) =>
        Assert.Equal(reasons, LoadHoldPolicy.Default.ReasonsFor(LoadMode.Full, Counts(unchanged, rejected, gone), Today, Today, Today));

    [Fact]
    public void Neither_an_increment_nor_the_first_load_waits_for_its_counts()
    {
        Assert.Empty(LoadHoldPolicy.Default.ReasonsFor(LoadMode.Increment, Counts(100, 100, 0), Today, Today, Today));
        Assert.Empty(LoadHoldPolicy.Default.ReasonsFor(LoadMode.Full, Counts(0, 100, 0), Today, null, Today));
    }

    [Theory]
    [InlineData("2026-09-01", null, new HoldReason[0])]
    [InlineData("2026-09-01", "2026-09-01", new HoldReason[0])]
    [InlineData("2026-08-31", "2026-09-01", new[] { HoldReason.BeforeInForce })]
    [InlineData("2016-09-01", null, new[] { HoldReason.LongPast })]
    [InlineData("2016-09-01", "2026-09-01", new[] { HoldReason.BeforeInForce, HoldReason.LongPast })]
    [InlineData("2025-10-19", null, new HoldReason[0])]
    [InlineData("2025-10-18", null, new[] { HoldReason.LongPast })]
    public void A_register_of_a_day_gone_by_waits_for_a_person(string asOf, string? inForce, HoldReason[] reasons) =>
        Assert.Equal(reasons, LoadHoldPolicy.Default.ReasonsFor(LoadMode.Increment, Counts(100, 0, 0), Day(asOf), inForce is null ? null : Day(inForce), Today));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static LoadCounts Counts(int unchanged, int rejected, int gone) => new(unchanged + rejected, 0, 0, unchanged, rejected, gone, 0);
}
