namespace Baoxue.Domain.Platform.Calendars;

/// <summary>How a deadline stands on a day (期限状态), in natural days; it is computed when asked and never stored.</summary>
/// <param name="DaysLeft">0 on the last day, negative when overdue.</param>
public readonly record struct DeadlineStanding(int DaysLeft)
{
    public static DeadlineStanding Of(DateOnly endsOn, DateOnly today) => new(endsOn.DayNumber - today.DayNumber);

    /// <summary>Whether the last day has passed (逾期).</summary>
    public bool IsOverdue => DaysLeft < 0;

    public int DaysOverdue => Math.Max(0, -DaysLeft);

    /// <summary>As lists show it: 逾期 2 天, 今天到期, 还剩 3 天.</summary>
    public string Text => DaysLeft switch
    {
        < 0 => $"逾期 {DaysOverdue} 天",
        0 => "今天到期",
        > 0 => $"还剩 {DaysLeft} 天",
    };

    public override string ToString() => Text;
}
