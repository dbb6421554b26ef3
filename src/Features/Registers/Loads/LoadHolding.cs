using Baoxue.Data;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Asks the hold policy about a load: when it is stored, and again for whoever decides.</summary>
internal sealed class LoadHolding(DistrictDb db, LoadHoldPolicy policy, TimeProvider clock)
{
    public async Task<IReadOnlyList<HoldReason>> ReasonsForAsync(RegisterLoad load, LoadCounts counts, CancellationToken ct) =>
        policy.ReasonsFor(load.Mode, counts, load.AsOf, await InForceAsync(load, ct), clock.DayOf(load.CreatedAt));

    /// <summary>What whoever decides is told: which limit is passed, by how much, and what would come of it.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(RegisterLoad load, CancellationToken ct)
    {
        var inForce = await InForceAsync(load, ct);
        return [.. (await ReasonsForAsync(load, load.Counts, ct)).Select(r => HoldWords.Of(r, load, inForce, clock.DayOf(load.CreatedAt), policy))];
    }

    private Task<DateOnly?> InForceAsync(RegisterLoad load, CancellationToken ct) => db.RegisterLoads.AsNoTracking()
        .Where(l => l.DivisionCode == load.DivisionCode && l.Source == load.Source && l.Sequence == load.BaseSequence)
        .Select(l => (DateOnly?)l.AsOf)
        .SingleOrDefaultAsync(ct);
}
