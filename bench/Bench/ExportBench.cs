using System.Diagnostics;
using System.Text.Json;
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
/// runs in a process of its own, so that its memory is its own; the better of two rounds counts.
/// </summary>
internal sealed class ExportBench(string? server, int rows)
{
    /// <summary>The verb of the process that does one step.</summary>
    public const string Step = "export-step";

    private const int Rounds = 2;
    private const string Generating = "generating alone";
    private const string Whole = "whole export";
    private static readonly ExportChildren.Command Everything = new(new ListChildren.Query(new ChildFilter(), Order: ChildOrder.School));

    public async Task<IReadOnlyList<Figure>> RunAsync(Func<Simulation> simulate)
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

    /// <summary>One step, in the process that was started for it; its cost is the last line it writes.</summary>
    public static async Task RunStepAsync(string? server, string folder, string name, string step)
    {
        await using var database = BenchDatabase.Of(server, folder, name);
        var cost = await Measure.OfAsync(database, () => step == Generating
            ? GenerateAsync(database)
            : database.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(CancellationToken.None));
        Console.WriteLine(JsonSerializer.Serialize(cost));
    }

    private async Task<Figure> InProcessAsync(BenchDatabase database, string step)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExportBench).Assembly.Location, Step, database.Folder, database.Name, step, .. server is null ? [] : new[] { "--postgres", server }])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var figure = new Figure(step, rows, JsonSerializer.Deserialize<Measure>(said.Trim().Split('\n')[^1])!);
        Console.WriteLine($"  {step}: {figure.Cost}");
        return figure;
    }

    private static async Task GenerateAsync(BenchDatabase database)
    {
        await using var scope = database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("bench"));
        var list = scope.ServiceProvider.GetServices<IExportedList>().Single(l => l.Key == nameof(ExportChildren));
        var content = await list.OpenAsync(JsonSerializer.Serialize(Everything, FeatureJson.Options), int.MaxValue, CancellationToken.None);
        await foreach (var _ in content!.Rows)
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
