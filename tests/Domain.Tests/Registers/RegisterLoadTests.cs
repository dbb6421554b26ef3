using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Registers;

public sealed class RegisterLoadTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_register_speaks_of_a_day_in_the_childhood_of_today_s_children()
    {
        Assert.Null(RegisterLoad.ProblemOf(Today, Today));
        Assert.Null(RegisterLoad.ProblemOf(new(2006, 11, 23), Today));
        Assert.IsType<RegisterRefusals.AsOfInFuture>(RegisterLoad.ProblemOf(Today.AddDays(1), Today));
        Assert.IsType<RegisterRefusals.AsOfLongPast>(RegisterLoad.ProblemOf(new(2006, 11, 22), Today));
        Assert.IsType<RegisterRefusals.AsOfLongPast>(RegisterLoad.ProblemOf(DateOnly.MinValue, Today));
    }
}
