namespace Baoxue.Domain.Platform.Calendars;

/// <summary>The week in which a school must list and verify every pupil who did not report (开学首周), clause 5.</summary>
/// <param name="ClassStartOn">The day lessons began; not itself counted.</param>
/// <param name="TargetOn">The internal target, earlier than the duty.</param>
/// <param name="EndsOn">The last day, to 24:00.</param>
public sealed record OpeningWeek(DateOnly ClassStartOn, DateOnly TargetOn, DateOnly EndsOn);
