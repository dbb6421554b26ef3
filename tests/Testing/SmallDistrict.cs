using System.Text.Json;
using Baoxue.Simulator;

namespace Baoxue.Testing;

/// <summary>The files of one small simulated district with its answer key, written once for all tests of a run.</summary>
public static class SmallDistrict
{
    private static readonly Lazy<string> Written = new(Write);

    /// <summary>The day its registers speak of.</summary>
    public static DateOnly AsOf { get; } = new(2026, 10, 15);

    public static string Directory => Written.Value;

    public static string StudentFile => Path.Combine(Directory, "学籍-20261015.xlsx");

    public static string LaterStudentFile => System.IO.Directory.GetFiles(Directory, "学籍-*.xlsx").Order(StringComparer.Ordinal).Last();

    public static string HouseholdFile => Path.Combine(Directory, "户籍-20261015.csv");

    /// <summary>A figure of the answer key, by its path in summary.json.</summary>
    public static long Answer(params string[] path)
    {
        using var summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Directory, "answers", "summary.json")));
        return path.Aggregate(summary.RootElement, (element, name) => element.GetProperty(name)).GetInt64();
    }

    private static string Write()
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("baoxue-district-").FullName;
        SimulationFiles.Write(Simulation.Create(1, Scale.Small, AsOf), directory);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.Directory.Delete(directory, recursive: true);
        return directory;
    }
}
