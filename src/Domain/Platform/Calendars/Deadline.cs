namespace Baoxue.Domain.Platform.Calendars;

/// <summary>A term counted from a start day (期限): it runs to the end, 24:00, of <see cref="EndsOn"/>.</summary>
/// <param name="StartOn">The day of the event that started it; not itself counted.</param>
/// <param name="Rule">How it was counted.</param>
/// <param name="EndsOn">The last day on which acting is in time.</param>
public sealed record Deadline(DateOnly StartOn, DeadlineRule Rule, DateOnly EndsOn)
{
    public DeadlineStanding Standing(DateOnly today) => DeadlineStanding.Of(EndsOn, today);
}
