namespace Baoxue.Domain.Platform.Calendars;

/// <summary>Which days a term counts (计日方式).</summary>
public enum DayKind
{
    /// <summary>Every day (自然日).</summary>
    Natural,

    /// <summary>Days offices are open by the office calendar (工作日).</summary>
    Working,

    /// <summary>Days with lessons by the school calendar (教学日).</summary>
    School,

    /// <summary>Calendar months, ending on the same day number or the month's last day (月).</summary>
    Month,
}
