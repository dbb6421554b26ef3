namespace Baoxue.Features.Platform.Calendars;

/// <summary>How days and semesters arranged otherwise are said, on pages and in files alike (调课用语).</summary>
public static class SchoolDayWords
{
    public static string Of(bool isSchoolDay) => isSchoolDay ? "上课（补课）" : "停课";

    public static string RangeOf(CalendarSchool? school) => school switch { null => "全区", { IsCenter: true } => $"{school.Name}及下属学校", _ => school.Name };
}
