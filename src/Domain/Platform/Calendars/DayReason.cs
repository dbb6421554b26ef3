namespace Baoxue.Domain.Platform.Calendars;

/// <summary>What a day is by the calendar, and so why a term counts or skips it (计日理由).</summary>
public enum DayReason
{
    /// <summary>A day like any other (普通日).</summary>
    Ordinary,

    /// <summary>A Saturday or Sunday worked (调休上班).</summary>
    MakeUp,

    /// <summary>A Saturday or Sunday (周末).</summary>
    Weekend,

    /// <summary>A day off set by the yearly notice (节假日).</summary>
    Holiday,

    /// <summary>Between two semesters (假期).</summary>
    Vacation,

    /// <summary>Pupils have reported, lessons have not begun (尚未开课).</summary>
    BeforeLessons,

    /// <summary>Schools arranged the day otherwise (学校调课).</summary>
    Rearranged,
}
