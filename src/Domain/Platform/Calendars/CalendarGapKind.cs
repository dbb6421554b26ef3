namespace Baoxue.Domain.Platform.Calendars;

/// <summary>What a calendar can lack (校历缺口类别).</summary>
public enum CalendarGapKind
{
    /// <summary>The dates of a semester, which the bureau enters (学期).</summary>
    Semester = 1,

    /// <summary>The days off and make-up days of a year, which the State Council's notice sets (年度节假日).</summary>
    OfficeYear = 2,
}
