namespace Baoxue.Domain.Platform.Calendars;

/// <summary>One day of a term as it was counted or skipped (逐日说明).</summary>
/// <param name="On">The day.</param>
/// <param name="Number">Its place among the days counted, from 1; null for a day that is not counted.</param>
/// <param name="Reason">What the day is by the calendar.</param>
/// <param name="Name">The holiday's name, or why schools arranged the day otherwise.</param>
public sealed record ExplainedDay(DateOnly On, int? Number, DayReason Reason, string? Name = null)
{
    public bool IsCounted => Number is not null;

    /// <summary>As pages show it: 周末, 国庆节, 调休上班, 假期; empty on an ordinary day.</summary>
    public string Text => Name ?? Reason.Name();
}
