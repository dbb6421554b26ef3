using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench;

/// <summary>Loads a file as a user would, and measures its steps.</summary>
internal static class RegisterLoads
{
    /// <summary>Two figures: everything up to the load being in force, under the name given; and deriving the children.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchDatabase database, RegisterSource source, string name, string path)
    {
        var id = await StartAsync(database, source, path);
        using var steps = new StepMeasures(database);
        await database.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(CancellationToken.None);
        var load = await FinishedAsync(database, id);
        Console.WriteLine($"  {name}: {load.Counts}");
        var rows = (int)load.Counts.Read;
        return [new Figure(name, rows, steps[LoadSteps.Store]), new Figure($"children, {name}", rows, steps[LoadSteps.Derive])];
    }

    public static async Task<RegisterLoadId> StartAsync(BenchDatabase database, RegisterSource source, string path)
    {
        await using var file = File.OpenRead(path);
        var saved = await database.Services.GetRequiredService<FileStore>().SaveAsync(file, Path.GetFileName(path), CancellationToken.None);
        return await database.RunAsync(new StartLoad.Command(source, LoadMode.Full, DistrictFiles.AsOf, saved.Value));
    }

    public static async Task<RegisterLoad> FinishedAsync(BenchDatabase database, RegisterLoadId id)
    {
        var load = await database.AsSystemAsync(db => db.RegisterLoads.AsNoTracking().SingleAsync(l => l.Id == id));
        return load.State == LoadState.Published ? load : throw new InvalidOperationException($"The load is {load.State}: {load.Failure}");
    }
}
