using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Tells which load of a register is being worked on; a load whose job has ended is not, whatever its state says, unless it waits for a person.</summary>
internal static class LiveLoads
{
    public static async Task<RegisterLoad?> FindAsync(DistrictDb db, RegisterSource source, int published, CancellationToken ct)
    {
        var open = await db.RegisterLoads.AsNoTracking()
            .Where(l => l.Source == source && (l.Sequence > published || l.State == LoadState.Deriving))
            .OrderByDescending(l => l.Sequence)
            .ToListAsync(ct);
        var running = await RunningAsync(db, open.SelectMany(l => LoadJob.KeysOf(l.Id)), ct);
        return open.FirstOrDefault(l => l.State == LoadState.Held || LoadJob.KeysOf(l.Id).Any(running.Contains));
    }

    /// <summary>
    /// What jobs are doing with loads now. To be asked before the loads are read: a job that ends in between then leaves a load that has
    /// got further.
    /// </summary>
    public static async Task<IReadOnlyDictionary<RegisterLoadId, LoadWork>> WorksAsync(DistrictDb db, CancellationToken ct)
    {
        var jobs = await db.Jobs.AsNoTracking()
            .Where(j => (j.Kind == LoadJob.Load || j.Kind == LoadJob.Withdraw) && (j.State == JobState.Queued || j.State == JobState.Running))
            .Select(j => new { j.Kind, j.Payload })
            .ToListAsync(ct);
        return jobs.Select(j => (j.Kind, Job: LoadJob.Read(j.Payload)))
            .ToLookup(j => new RegisterLoadId(j.Job.LoadId), j => j.Kind == LoadJob.Withdraw ? LoadWork.Withdraw : j.Job.GivenUp is not null ? LoadWork.Discard : LoadWork.Load)
            .ToDictionary(j => j.Key, j => j.Max());
    }

    /// <summary>Loads as lists show them. Before one is said to have broken off, its job is looked for again: it may have begun meanwhile.</summary>
    public static async Task<IReadOnlyList<LoadSummary>> SummariesAsync(
        DistrictDb db, IReadOnlyList<RegisterLoad> loads, Func<RegisterSource, int> published, IReadOnlyDictionary<RegisterLoadId, LoadWork> works, CancellationToken ct)
    {
        List<LoadSummary> summaries = [.. loads.Select(l => LoadSummary.Of(l, published(l.Source), works.WorkOn(l.Id)))];
        if (!summaries.Exists(s => s.IsBrokenOff))
        {
            return summaries;
        }

        var now = await WorksAsync(db, ct);
        return summaries.ConvertAll(s => s with { Work = s.Work ?? now.WorkOn(s.Id) });
    }

    public static LoadWork? WorkOn(this IReadOnlyDictionary<RegisterLoadId, LoadWork> works, RegisterLoadId load) => works.TryGetValue(load, out var work) ? work : null;

    /// <summary>Whether a job works on the load or is about to.</summary>
    public static async Task<bool> HasJobAsync(DistrictDb db, RegisterLoadId load, CancellationToken ct) =>
        (await RunningAsync(db, LoadJob.KeysOf(load), ct)).Count > 0;

    /// <summary>Why nothing else can be done with the register now.</summary>
    public static Refusal RefusalFor(RegisterLoad live) => live.State == LoadState.Held
        ? new RegisterRefusals.LoadAwaitsDecision(RegisterSchema.Of(live.Source).Name, live.FileName)
        : new RegisterRefusals.LoadUnderWay(RegisterSchema.Of(live.Source).Name, live.FileName);

    private static async Task<HashSet<string>> RunningAsync(DistrictDb db, IEnumerable<string> keys, CancellationToken ct)
    {
        var known = keys.ToList();
        return (await db.Jobs.AsNoTracking()
            .Where(j => j.DedupeKey != null && known.Contains(j.DedupeKey) && (j.State == JobState.Queued || j.State == JobState.Running))
            .Select(j => j.DedupeKey!)
            .ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
    }
}
