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
/// How long refusing each hostile file takes and how much memory it asks for, the process that reads an old workbook included:
/// cold, each file in a new process that also bears the compiling of what refuses it, and warm, all of them one after another in
/// one process that has loaded before.
/// </summary>
internal static partial class HostileBench
{
    /// <summary>The verb of a process that takes files in: one, or several after harmless ones.</summary>
    public const string Step = "hostile-step";

    private const double MostSeconds = 2;
    private const double MostMegabytes = 300;
    private const int ChildrenOfThisProcess = -1;

    public static async Task RunAsync(Options options)
    {
        // Old encodings are written here; where they are read, the reader sees to it itself.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var database = await BenchDatabase.CreateAsync(null);
        var paths = new List<string>();
        // An empty file is turned away before it becomes a load.
        foreach (var name in HostileFiles.Reasons.Keys.Where(n => !n.StartsWith("empty.", StringComparison.Ordinal)))
        {
            paths.Add(Path.Combine(database.Folder, name));
            await File.WriteAllBytesAsync(paths[^1], HostileFiles.Make(name));
        }

        var cold = new List<HostileFigure>();
        foreach (var path in paths)
        {
            cold.AddRange(await InProcessAsync(database.Folder, [path]));
        }

        // Old workbooks are read by a new process either way, so its memory is the same; here it could not be told by file.
        var warm = (await InProcessAsync(database.Folder, paths)).Zip(cold, (w, c) => w with { ChildMegabytes = c.ChildMegabytes }).ToList();
        Console.WriteLine($"{paths.Count} files{"longest s",16}{"median s",11}{"most MB",10}");
        Print("cold", cold);
        Print("warm", warm);
        if (options.IsForMachines)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { name = options.Verb, cold, warm }));
        }
    }

    /// <summary>Takes files in, in the process that was started for them.</summary>
    public static async Task RunStepAsync(string folder, IReadOnlyList<string> paths)
    {
        await using var database = BenchDatabase.Of(null, folder, "");
        if (paths.Count > 1)
        {
            await WarmAsync(database);
        }

        var figures = new List<HostileFigure>();
        foreach (var path in paths)
        {
            figures.Add(await TakeInAsync(database, path));
        }

        Console.WriteLine(JsonSerializer.Serialize(figures));
    }

    private static async Task<HostileFigure> TakeInAsync(BenchDatabase database, string path)
    {
        RegisterLoadId id = default;
        var cost = await Measure.OfAsync(database, async () => id = await LoadAsync(database, RegisterSource.Student, path));
        var load = await database.AsSystemAsync(db => db.RegisterLoads.AsNoTracking().SingleAsync(l => l.Id == id));
        return load.State == LoadState.Failed
            ? new HostileFigure(Path.GetFileName(path), cost.WallSeconds, cost.PeakMegabytes, ChildPeak(), load.Failure!)
            : throw new InvalidOperationException($"{path} was not refused: {load.State}.");
    }

    /// <summary>Loads a harmless workbook and a harmless .csv, as a program has that has served before.</summary>
    private static async Task WarmAsync(BenchDatabase database)
    {
        string[] header = ["姓名", "性别", "出生日期", "身份证件号", "学校名称", "年级"], pupil = ["王小明", "男", "20120305", "341699201203050011", "第一小学", "五年级"];
        var workbook = Path.Combine(database.Folder, "学籍.xlsx");
        await File.WriteAllBytesAsync(workbook, new Workbooks().Sheet("学生", Workbooks.Row(1, header) + Workbooks.Row(2, pupil)).ToBytes());
        var text = Path.Combine(database.Folder, "户籍.csv");
        await File.WriteAllTextAsync(text, "姓名,性别,出生日期,公民身份号码\n王小明,男,2012-03-05,341699201203050011\n");
        await RegisterLoads.FinishedAsync(database, await LoadAsync(database, RegisterSource.Student, workbook));
        await RegisterLoads.FinishedAsync(database, await LoadAsync(database, RegisterSource.Household, text));
    }

    private static async Task<RegisterLoadId> LoadAsync(BenchDatabase database, RegisterSource source, string path)
    {
        var id = await RegisterLoads.StartAsync(database, source, path);
        await database.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(CancellationToken.None);
        return id;
    }

    private static async Task<IReadOnlyList<HostileFigure>> InProcessAsync(string folder, IEnumerable<string> paths)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostileBench).Assembly.Location, Step, folder, .. paths]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<List<HostileFigure>>(said.Trim().Split('\n')[^1])!
            : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)}: {said}");
    }

    /// <summary>One line, and one more for each file beyond the target.</summary>
    private static void Print(string name, List<HostileFigure> figures)
    {
        var (longest, most, median) = (figures.MaxBy(f => f.WallSeconds)!, figures.MaxBy(f => f.Megabytes)!, figures.Select(f => f.WallSeconds).Order().ElementAt(figures.Count / 2));
        Console.WriteLine($"{name}{longest.WallSeconds,20:F2}{median,11:F2}{most.Megabytes,10:F0}  {longest.File}, {most.File}");
        foreach (var figure in figures.Where(f => f.WallSeconds > MostSeconds || f.Megabytes > MostMegabytes))
        {
            Console.WriteLine($"  beyond {MostSeconds} s and {MostMegabytes} MB: {figure.WallSeconds:F2} s, {figure.PeakMegabytes:F0} + {figure.ChildMegabytes:F0} MB, {figure.File}: {figure.Refusal}");
        }
    }

    /// <summary>An upper bound: until it is the other program, a child is counted with what this one holds.</summary>
    private static double ChildPeak()
    {
        // Two times of 16 bytes, then the peak in kilobytes; the rest is not looked at.
        Span<long> usage = stackalloc long[18];
        return GetResourceUsage(ChildrenOfThisProcess, ref usage[0]) == 0 ? usage[4] / 1024.0 : 0;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, ref long usage);
}
