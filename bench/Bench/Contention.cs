using System.Diagnostics;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Platform.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench;

/// <summary>How long a small audited command waits on SQLite while a register is loaded and its children are derived.</summary>
internal static class Contention
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(30);

    public static async Task RunAsync(Options options)
    {
        var files = DistrictFiles.Of(options);
        await using var database = await BenchDatabase.CreateAsync(null);
        await database.PrepareAsync(files);
        var school = await database.AsSystemAsync(db => db.Organizations.AsNoTracking().Where(o => o.Kind == OrganizationKind.PrimarySchool).Select(o => o.Id).FirstAsync());
        await WriteAsync(database, school, 0);
        var id = await RegisterLoads.StartAsync(database, RegisterSource.Student, files.Of(RegisterSource.Student));
        var load = Task.Run(() => database.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(CancellationToken.None));
        List<double> waits = [];
        while (!load.IsCompleted)
        {
            var since = Stopwatch.GetTimestamp();
            await WriteAsync(database, school, waits.Count % 2);
            waits.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            await Task.WhenAny(load, Task.Delay(LongestPause));
        }

        await load;
        Console.WriteLine($"  {(await RegisterLoads.FinishedAsync(database, id)).Counts}");
        waits.Sort();
        Console.WriteLine($"writes {waits.Count:N0}, p50 {At(waits, 0.5):F0} ms, p95 {At(waits, 0.95):F0} ms, p99 {At(waits, 0.99):F0} ms, longest {waits[^1]:F0} ms");
    }

    // Two names in turn, so that each command changes something and the last one finds what the first one did.
    private static Task<Done> WriteAsync(BenchDatabase database, OrganizationId school, int turn) =>
        database.RunAsync(new RenameOrganization.Command(school, $"测试小学{turn + 1}", DistrictFiles.AsOf));

    private static double At(List<double> sorted, double part) => sorted[(int)(part * (sorted.Count - 1))];
}
