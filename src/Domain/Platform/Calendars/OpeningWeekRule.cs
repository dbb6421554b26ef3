using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>
/// How the opening week is counted (开学后 1 周内), clause 5: seven natural days after lessons begin, not rolled unless the
/// bureau says so, with an internal target of five.
/// </summary>
public sealed record OpeningWeekRule(DeadlineRule Duty, DeadlineRule Target)
{
    /// <summary>Clause 5 as read until the bureau confirms another reading (待确认).</summary>
    public static OpeningWeekRule Clause5 { get; } = new(new(7, DayKind.Natural), new(5, DayKind.Natural));

    /// <summary>The opening week of one school, by its own dates.</summary>
    public Result<OpeningWeek> For(Semester semester, DistrictCalendar calendar, string? schoolPath = null)
    {
        var start = semester.For(schoolPath).ClassStartOn;
        var duty = calendar.DeadlineFrom(start, Duty, schoolPath);
        var target = calendar.DeadlineFrom(start, Target, schoolPath);
        return duty.Refusal is { } refused ? refused
            : target.Refusal is { } targetRefused ? targetRefused
            : new OpeningWeek(start, target.Value.EndsOn, duty.Value.EndsOn);
    }
}
