namespace Baoxue.Domain.Platform.Calendars;

/// <summary>Something the calendar does not know yet and will be asked for soon (校历缺口).</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Name">Which one: a semester's name, or a year of four digits.</param>
/// <param name="IsNeededNow">Whether a term that starts today may already be refused for the lack of it.</param>
public sealed record CalendarGap(CalendarGapKind Kind, string Name, bool IsNeededNow);
