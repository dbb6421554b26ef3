using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Tells which load of a register is being worked on; a load whose job has ended is not, whatever its state says.</summary>
internal static class LiveLoads
{
    public static async Task<RegisterLoad?> FindAsync(DistrictDb db, RegisterSource source, int published, CancellationToken ct)
    {
        var open = await db.RegisterLoads.AsNoTracking()
            .Where(l => l.Source == source && (l.Sequence > published || l.State == LoadState.Deriving))
            .OrderByDescending(l => l.Sequence)
            .ToListAsync(ct);
        var keys = open.SelectMany(l => new[] { LoadJob.KeyOf(LoadJob.Load, l.Id), LoadJob.KeyOf(LoadJob.Withdraw, l.Id) }).ToList();
        var running = await db.Jobs.AsNoTracking()
            .Where(j => j.DedupeKey != null && keys.Contains(j.DedupeKey) && (j.State == JobState.Queued || j.State == JobState.Running))
            .Select(j => j.DedupeKey)
            .ToListAsync(ct);
        return open.FirstOrDefault(l => running.Contains(LoadJob.KeyOf(LoadJob.Load, l.Id)) || running.Contains(LoadJob.KeyOf(LoadJob.Withdraw, l.Id)));
    }
}
