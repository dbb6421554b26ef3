using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Spreadsheets.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench;

/// <summary>
/// How long refusing each hostile file takes and how much memory it asks for, the process that reads an old workbook included.
/// Every file is taken in as a register of its own new process, so each also bears the compiling of what refuses it.
/// </summary>
internal static partial class HostileBench
{
    /// <summary>The verb of the process that takes one file in.</summary>
    public const string Step = "hostile-step";

    private const int ChildrenOfThisProcess = -1;

    public static async Task RunAsync(Options options)
    {
        // Old encodings are written here; where they are read, the reader sees to it itself.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var database = await BenchDatabase.CreateAsync(null);
        var figures = new List<HostileFigure>();
        // An empty file is turned away before it becomes a load.
        foreach (var name in HostileFiles.Reasons.Keys.Where(n => !n.StartsWith("empty.", StringComparison.Ordinal)))
        {
            var path = Path.Combine(database.Folder, name);
            await File.WriteAllBytesAsync(path, HostileFiles.Make(name));
            figures.Add(await InProcessAsync(database.Folder, path));
        }

        Console.WriteLine($"{"wall s",7} {"peak MB",8} {"child MB",9}  file");
        foreach (var figure in figures.OrderByDescending(f => f.WallSeconds))
        {
            Console.WriteLine($"{figure.WallSeconds,7:F2} {figure.PeakMegabytes,8:F0} {figure.ChildMegabytes,9:F0}  {figure.File}: {figure.Refusal}");
        }

        Console.WriteLine($"{figures.Count} files; longest {figures.Max(f => f.WallSeconds):F2} s, most {figures.Max(f => f.PeakMegabytes + f.ChildMegabytes):F0} MB");
        if (options.IsForMachines)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { name = options.Verb, figures }));
        }
    }

    /// <summary>Takes one file in, in the process that was started for it.</summary>
    public static async Task RunStepAsync(string folder, string path)
    {
        await using var database = BenchDatabase.Of(null, folder, "");
        RegisterLoadId id = default;
        var cost = await Measure.OfAsync(database, async () =>
        {
            id = await RegisterLoads.StartAsync(database, RegisterSource.Student, path);
            await database.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(CancellationToken.None);
        });
        var load = await database.AsSystemAsync(db => db.RegisterLoads.AsNoTracking().SingleAsync(l => l.Id == id));
        if (load.State != LoadState.Failed)
        {
            throw new InvalidOperationException($"{path} was not refused: {load.State}.");
        }

        Console.WriteLine(JsonSerializer.Serialize(new HostileFigure(Path.GetFileName(path), cost.WallSeconds, cost.PeakMegabytes, ChildPeak(), load.Failure!)));
    }

    private static async Task<HostileFigure> InProcessAsync(string folder, string path)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostileBench).Assembly.Location, Step, folder, path]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<HostileFigure>(said.Trim().Split('\n')[^1])! : throw new InvalidOperationException($"{path}: {said}");
    }

    private static double ChildPeak()
    {
        // Two times of 16 bytes, then the peak in kilobytes; the rest is not looked at.
        Span<long> usage = stackalloc long[18];
        return GetResourceUsage(ChildrenOfThisProcess, ref usage[0]) == 0 ? usage[4] / 1024.0 : 0;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, ref long usage);
}

/// <summary>What refusing one file took.</summary>
internal sealed record HostileFigure(string File, double WallSeconds, double PeakMegabytes, double ChildMegabytes, string Refusal);
