namespace Baoxue.Domain.Platform.Calendars;

/// <summary>The days of a semester as they hold for a school (学期日期).</summary>
/// <param name="ReportOn">Pupils report on this day (报到日).</param>
/// <param name="ClassStartOn">Lessons begin (开课日).</param>
/// <param name="EndsOn">The last day of the semester (结束日).</param>
/// <param name="HolidayStartOn">The holidays begin (放假日).</param>
public sealed record SemesterDates(DateOnly ReportOn, DateOnly ClassStartOn, DateOnly EndsOn, DateOnly HolidayStartOn)
{
    public bool IsOrdered => ReportOn <= ClassStartOn && ClassStartOn < EndsOn && EndsOn < HolidayStartOn;

    /// <summary>From reporting to the last day, both included.</summary>
    public bool Contains(DateOnly day) => ReportOn <= day && day <= EndsOn;

    /// <summary>Whether lessons are held in this span; single days off are the calendar's affair.</summary>
    public bool IsTaught(DateOnly day) => ClassStartOn <= day && day <= EndsOn;
}
