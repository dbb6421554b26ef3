using System.Globalization;
using System.Text.Json;
using Baoxue.Bench;
using Baoxue.Domain.Platform;
using Baoxue.Simulator;

// load-sqlite [--rows N] [--seed S] [--json] · load-postgres the same and --postgres CONNECTION
var name = args.FirstOrDefault() ?? "";
if (name == "ledger")
{
    return await Baoxue.Bench.Ledger.LedgerBench.RunAsync(args[1..]);
}

var server = Option("--postgres");
if (name is not ("load-sqlite" or "load-postgres") || (name == "load-postgres") != (server is not null))
{
    Console.Error.WriteLine("bench load-sqlite|load-postgres [--rows N] [--seed S] [--json] [--postgres CONNECTION (for load-postgres)]");
    return 2;
}

var rows = int.Parse(Option("--rows") ?? "250000", CultureInfo.InvariantCulture);
var scale = rows <= 12_000 ? Scale.Small : Scale.Full;
var asOf = new DateOnly(2026, 9, 20);
var directory = Directory.CreateTempSubdirectory("baoxue-bench-files-");
try
{
    var (first, second) = (Path.Combine(directory.FullName, "first.xlsx"), Path.Combine(directory.FullName, "second.xlsx"));
    var organizations = WriteFiles(first, second);
    var figures = await new LoadBench(server, first, second, asOf, organizations).RunAsync();
    Console.WriteLine($"{"step",-28}{"rows",9}{"rows/cpu-s",12}{"ratio",8}{"wall s",8}{"peak MB",9}");
    foreach (var f in figures)
    {
        Console.WriteLine($"{f.Name,-28}{f.Rows,9:N0}{f.RowsPerCpuSecond,12:N0}{f.RowsPerCpuSecond / figures[0].RowsPerCpuSecond,8:F2}{f.Cost.WallSeconds,8:F1}{f.Cost.PeakMegabytes,9:F0}");
    }

    if (args.Contains("--json"))
    {
        Console.WriteLine(JsonSerializer.Serialize(new { name, figures }));
    }

    return 0;
}
finally
{
    directory.Delete(recursive: true);
}

string? Option(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

// In a method of its own, so that the simulated district is garbage before anything is measured.
List<Organization> WriteFiles(string first, string second)
{
    var simulation = Simulation.Create(long.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture), scale, asOf);
    StudentFile.Write(simulation, first, rows, changeEvery: 0);
    StudentFile.Write(simulation, second, rows, changeEvery: 50);
    return [.. Organizations.Of(simulation.District)];
}
