using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Calendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

/// <summary>The loaded office years 2023 to 2026 with invented semesters, since no official ones are published.</summary>
internal static class TestCalendars
{
    public const string School = "341602.101.003";
    public const string FloodedCenter = "341602.101";
    public const string Other = "341602.102.001";

    public static OfficeCalendar Office { get; } = ReferenceFiles.Office(2023, 2024, 2025, 2026);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static SemesterDates Dates(string report, string start, string end, string holiday) =>
        new(Day(report), Day(start), Day(end), Day(holiday));

    public static Semester Autumn(int year, params SemesterOverride[] overrides) => Semester.From(
        new SchoolYear(year), Term.Autumn,
        Dates($"{year}-08-31", $"{year}-09-01", $"{year + 1}-01-20", $"{year + 1}-01-21"), "谯教〔测试〕1号", overrides).Value;

    public static Semester Spring(int year, params SemesterOverride[] overrides) => Semester.From(
        new SchoolYear(year), Term.Spring,
        Dates($"{year + 1}-02-24", $"{year + 1}-02-25", $"{year + 1}-07-04", $"{year + 1}-07-05"), "谯教〔测试〕2号", overrides).Value;

    public static DistrictCalendar District(IEnumerable<Semester>? semesters = null, params SchoolDayChange[] changes) =>
        new(Office, SchoolCalendar.From(Office, SemesterRoll.From(semesters ?? [Autumn(2024), Spring(2024), Autumn(2025)]).Value, changes).Value);
}
