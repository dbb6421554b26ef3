using Baoxue.Domain.Platform;
using Baoxue.Simulator;

namespace Baoxue.Bench;

/// <summary>The student register of a simulated district, loaded whole and loaded again with 2 % changed.</summary>
internal static class StudentLoads
{
    private const int LargestSmallDistrict = 12_000;
    private static readonly DateOnly AsOf = new(2026, 9, 20);

    public static async Task RunAsync(Options options, string? server)
    {
        var directory = Directory.CreateTempSubdirectory("baoxue-bench-files-");
        try
        {
            var (first, second) = (Path.Combine(directory.FullName, "first.xlsx"), Path.Combine(directory.FullName, "second.xlsx"));
            var organizations = WriteFiles(options, first, second);
            FigureTable.Print(options, await new LoadBench(server, first, second, AsOf, organizations).RunAsync());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    // In a method of its own, so that the simulated district is garbage before anything is measured.
    private static List<Organization> WriteFiles(Options options, string first, string second)
    {
        var simulation = Simulation.Create(options.Seed, options.Rows <= LargestSmallDistrict ? Scale.Small : Scale.Full, AsOf);
        StudentFile.Write(simulation, first, options.Rows, changeEvery: 0);
        StudentFile.Write(simulation, second, options.Rows, changeEvery: 50);
        return [.. Organizations.Of(simulation.District)];
    }
}
