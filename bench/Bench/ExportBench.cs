using System.Diagnostics;
using System.Text.Json;
using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Simulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench;

/// <summary>
/// Exports the whole ledger of a simulated district by its job, and reads and builds the same rows without writing them. Each
/// runs in a process of its own, so that its memory is its own, after a few rows were read; the better of two rounds counts.
/// </summary>
internal sealed class ExportBench(string? server, int rows)
{
    /// <summary>The verb of the process that does one step.</summary>
    public const string Step = "export-step";

    private const int Rounds = 2;
    private const int FirstRows = 100;
    private const string Generating = "generating alone";
    private const string Whole = "whole export";
    private static readonly ExportChildren.Command Everything = new(new ListChildren.Query(new ChildFilter(), Order: ChildOrder.School));

    public static async Task RunAsync(Options options, string? server) => FigureTable.Print(
        options,
        await new ExportBench(server, options.Rows).RunAsync(() => Simulation.Create(options.Seed, options.Rows <= 12_000 ? Scale.Small : Scale.Full, new DateOnly(2026, 9, 20))));

    private async Task<IReadOnlyList<Figure>> RunAsync(Func<Simulation> simulate)
    {
        await using var database = await BenchDatabase.CreateAsync(server);
        await FillAsync(database, simulate);
        var generating = new List<Figure>();
        var exports = new List<Figure>();
        for (var round = 0; round < Rounds; round++)
        {
            generating.Add(await InProcessAsync(database, Generating));
            await database.RunAsync(Everything);
            exports.Add(await InProcessAsync(database, Whole));
        }

        var made = await database.AsSystemAsync(db => db.Exports.AsNoTracking().ToListAsync());
        if (made.Find(e => e.State != ExportState.Ready || e.Rows != rows) is { } wrong)
        {
            throw new InvalidOperationException($"An export is {wrong.State} with {wrong.Rows} rows.");
        }

        Console.WriteLine($"  file: {made[0].Size / 1_000_000.0:F1} MB");
        return [generating.MaxBy(f => f.RowsPerCpuSecond)!, exports.MaxBy(f => f.RowsPerCpuSecond)!];
    }

    /// <summary>One step, in the process that was started for it; what it held before and its cost are the last lines it writes.</summary>
    public static async Task RunStepAsync(string? server, string folder, string name, string step)
    {
        await using var database = BenchDatabase.Of(server, folder, name);
        // Starting a program and compiling its queries is no cost of rows: a few are read first.
        await GenerateAsync(database, FirstRows);
        var atRest = Environment.WorkingSet / (1024.0 * 1024.0);
        var cost = await Measure.OfAsync(database, () => step == Generating
            ? GenerateAsync(database, int.MaxValue)
            : database.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(CancellationToken.None));
        Console.WriteLine($"{atRest:F0}");
        Console.WriteLine(JsonSerializer.Serialize(cost));
    }

    private async Task<Figure> InProcessAsync(BenchDatabase database, string step)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExportBench).Assembly.Location, Step, database.Folder, database.Name, step, server ?? ""])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var lines = said.Trim().Split('\n');
        var figure = new Figure(step, rows, JsonSerializer.Deserialize<Measure>(lines[^1])!);
        Console.WriteLine($"  {step}: {figure.Cost.CpuSeconds:F2} CPU seconds, {figure.Cost.PeakMegabytes:F1} MB at most, {lines[^2]} MB before");
        return figure;
    }

    private static async Task GenerateAsync(BenchDatabase database, int most)
    {
        await using var scope = database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("bench"));
        await scope.ServiceProvider.GetRequiredService<DistrictDb>().OpenForOnePassAsync(CancellationToken.None);
        var list = scope.ServiceProvider.GetServices<IExportedList>().Single(l => l.Key == nameof(ExportChildren));
        var content = await list.OpenAsync(JsonSerializer.Serialize(Everything, FeatureJson.Options), int.MaxValue, CancellationToken.None);
        await foreach (var _ in content!.Rows.Take(most))
        {
        }
    }

    private async Task FillAsync(BenchDatabase database, Func<Simulation> simulate)
    {
        var simulation = simulate();
        await database.AsSystemAsync(async db =>
        {
            db.Organizations.AddRange(Organizations.Of(simulation.District));
            await db.SaveChangesAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.InsertAllAsync(SimulatedChildren.Of(simulation, rows, database.Services), CancellationToken.None);
            await transaction.CommitAsync();
            return await db.Database.ExecuteSqlRawAsync("ANALYZE");
        });
    }
}
