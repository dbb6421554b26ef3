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
