namespace Baoxue.Architecture.Tests;

/// <summary>Which module may know which; docs/architecture.md shows the same table.</summary>
internal static class ModuleMap
{
    public static IReadOnlyDictionary<string, string[]> MayKnow { get; } = new Dictionary<string, string[]>
    {
        ["Platform"] = [],
        ["Registers"] = ["Platform"],
        ["Comparison"] = ["Platform", "Registers"],
    };

    /// <summary>Which project may refer to which.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["Spreadsheets"] = [],
        ["Linkage"] = [],
        ["Data"] = ["Domain"],
        ["Features"] = ["Data", "Spreadsheets", "Linkage"],
        ["Web"] = ["Features"],
        ["Simulator"] = ["Domain", "Spreadsheets"],
        ["Cli"] = ["Features", "Simulator"],
    };
}
