using System.Diagnostics;
using System.Globalization;
using Baoxue.Domain.Registers;
using Baoxue.Simulator;
using Baoxue.Simulator.Registers;

namespace Baoxue.Bench;

/// <summary>The files of a simulated district, written once for each seed and scale and used again by every run.</summary>
internal sealed class DistrictFiles
{
    public const string WritingVerb = "files";
    private static readonly DateOnly First = new(2026, 9, 20);
    private readonly string _folder;

    private DistrictFiles(string folder) => _folder = folder;

    public static DateOnly AsOf => First;

    public string Roll => Path.Combine(_folder, "机构名册.csv");

    /// <summary>Writes them in a process of its own when they are not there, so that the simulated district takes no memory here.</summary>
    public static DistrictFiles Of(Options options)
    {
        var files = new DistrictFiles(options.Folder);
        if (!File.Exists(files.Finished))
        {
            using var writer = Process.Start(Environment.ProcessPath!, [WritingVerb, .. options.Rest]);
            writer.WaitForExit();
        }

        return File.Exists(files.Finished) ? files : throw new InvalidOperationException($"The files in {options.Folder} could not be written.");
    }

    public static void Write(Options options)
    {
        var files = new DistrictFiles(options.Folder);
        Directory.CreateDirectory(options.Folder);
        SimulationFiles.Write(Simulation.Create(options.Seed, options.Scale, First), options.Folder, rates: DirtRates.Normal.Times(options.Dirt));
        foreach (var source in (RegisterSource[])[RegisterSource.Student, RegisterSource.Household])
        {
            ChangedFile.Write(files.Of(source), files.ChangedOf(source), source);
        }

        File.WriteAllText(files.Finished, "");
    }

    public string Of(RegisterSource source) => source switch
    {
        RegisterSource.Student => Path.Combine(_folder, $"学籍-{Day}.xlsx"),
        RegisterSource.Household => Path.Combine(_folder, $"户籍-{Day}.csv"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Lists are not measured."),
    };

    /// <summary>The same register with 2 % of the rows changed.</summary>
    public string ChangedOf(RegisterSource source) => Path.Combine(_folder, "changed-" + Path.GetFileName(Of(source)));

    private static string Day => First.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private string Finished => Path.Combine(_folder, "finished");
}
