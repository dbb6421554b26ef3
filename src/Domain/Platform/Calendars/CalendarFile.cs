namespace Baoxue.Domain.Platform.Calendars;

/// <summary>A file of <c>reference/calendars</c> as written (年度日历文件): one year's notice on holidays and make-up days.</summary>
/// <param name="Year">The year the notice is for; it may also move days of the December before.</param>
/// <param name="Source">The notice, by its full title.</param>
/// <param name="Mark">已确认 or 待确认.</param>
/// <param name="Holidays">Runs of days off, weekends within them included.</param>
/// <param name="WorkingWeekends">Saturdays and Sundays on which offices work (调休上班日).</param>
public sealed record CalendarFile(
    int Year, string Source, string Mark, IReadOnlyList<CalendarFile.Holiday> Holidays, IReadOnlyList<DateOnly> WorkingWeekends)
{
    /// <summary>One run of days off (放假), both ends included.</summary>
    public sealed record Holiday(string Name, DateOnly From, DateOnly To);
}
