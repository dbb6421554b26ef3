using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Platform.Rosters;

namespace Baoxue.Domain.Tests.Platform;

/// <summary>The reference files of the repository as the product reads them.</summary>
internal static class ReferenceFiles
{
    private static readonly string Root = Path.Combine(RepositoryRoot(AppContext.BaseDirectory), "reference");

    public static IReadOnlyList<string> CodeFiles { get; } = [.. Directory.GetFiles(Path.Combine(Root, "codes"), "*.json").Order(StringComparer.Ordinal)];

    public static string Resolutions { get; } = Path.Combine(Root, "comparison", "resolutions.json");

    public static string ComparisonPlan { get; } = Path.Combine(Root, "comparisons", "plan.json");

    public static CodeTableFile Code(string path) => ReferenceJson.Read<CodeTableFile>(File.ReadAllBytes(path)).Value;

    public static CodeBook Codes() => CodeBook.From(CodeFiles.Select(path => CodeTable.From(Code(path)).Value)).Value;

    public static CalendarFile Calendar(int year) =>
        ReferenceJson.Read<CalendarFile>(File.ReadAllBytes(Path.Combine(Root, "calendars", $"office-{year}.json"))).Value;

    public static OfficeCalendar Office(params int[] years) =>
        OfficeCalendar.From(years.Select(year => CalendarYear.From(Calendar(year)).Value)).Value;

    public static RosterFile RosterFile() =>
        ReferenceJson.Read<RosterFile>(File.ReadAllBytes(Path.Combine(Root, "organizations", "qiaocheng.json"))).Value;

    private static string RepositoryRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Baoxue.slnx")) ? folder : RepositoryRoot(Path.GetDirectoryName(folder)!);
}
