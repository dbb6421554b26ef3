using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Registers;

public class LoadHoldPolicyTests
{
    [Theory]
    [InlineData(1_000, 0, 53, true)]
    [InlineData(1_000, 0, 52, false)]
    [InlineData(1_000, 53, 0, true)]
    [InlineData(1_000, 52, 0, false)]
    [InlineData(0, 60, 60, true)]
    [InlineData(5, 5, 5, false)]
    public void Large_losses_of_a_register_wait_for_a_person(int unchanged, int rejected, int gone, bool waits) =>
        Assert.Equal(waits, LoadHoldPolicy.Default.Holds(LoadMode.Full, isFirst: false, Counts(unchanged, rejected, gone)));

    [Fact]
    public void Neither_an_increment_nor_the_first_load_waits()
    {
        Assert.False(LoadHoldPolicy.Default.Holds(LoadMode.Increment, isFirst: false, Counts(100, 100, 0)));
        Assert.False(LoadHoldPolicy.Default.Holds(LoadMode.Full, isFirst: true, Counts(0, 100, 0)));
    }

    [Theory]
    [InlineData("2026-09-01", null, false)]
    [InlineData("2026-09-01", "2026-09-01", false)]
    [InlineData("2026-08-31", "2026-09-01", true)]
    [InlineData("2016-09-01", null, true)]
    [InlineData("2025-10-19", null, false)]
    [InlineData("2025-10-18", null, true)]
    public void A_register_of_a_day_gone_by_waits_for_a_person(string asOf, string? inForce, bool waits) =>
        Assert.Equal(waits, LoadHoldPolicy.Default.IsDated(Day(asOf), inForce is null ? null : Day(inForce), new DateOnly(2026, 11, 23)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static LoadCounts Counts(int unchanged, int rejected, int gone) => new(unchanged + rejected, 0, 0, unchanged, rejected, gone, 0);
}
