using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class DeadlineStandingTests
{
    [Theory]
    [InlineData("2026-11-20", "还剩 3 天", false)]
    [InlineData("2026-11-22", "还剩 1 天", false)]
    [InlineData("2026-11-23", "今天到期", false)]
    [InlineData("2026-11-24", "逾期 1 天", true)]
    [InlineData("2026-11-25", "逾期 2 天", true)]
    public void A_deadline_says_how_it_stands(string today, string text, bool overdue)
    {
        var deadline = new Deadline(Day("2026-11-16"), new(7, DayKind.Natural), Day("2026-11-23"));

        Assert.Equal(text, deadline.Standing(Day(today)).Text);
        Assert.Equal(overdue, deadline.Standing(Day(today)).IsOverdue);
    }
}
