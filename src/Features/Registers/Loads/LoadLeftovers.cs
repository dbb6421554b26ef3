using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Children;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Clears up after loads of the same register whose jobs ended before they could: what is in force is finished, the rest is taken back.</summary>
internal sealed class LoadLeftovers(DistrictDb db, LoadEnding ending, LoadTurns turns, ChildDerivation derivation)
{
    public async Task ClearAsync(JobLease lease, RegisterLoad mine, CancellationToken ct)
    {
        var published = await db.RegisterStates.Where(s => s.DivisionCode == mine.DivisionCode && s.Source == mine.Source).Select(s => s.PublishedSequence).SingleAsync(ct);
        var others = await db.RegisterLoads
            .Where(l => l.DivisionCode == mine.DivisionCode && l.Source == mine.Source && l.Id != mine.Id && (l.Sequence > published || l.State == LoadState.Deriving))
            .OrderBy(l => l.Sequence)
            .ToListAsync(ct);
        foreach (var other in others)
        {
            switch (other.State)
            {
                case LoadState.Queued or LoadState.Storing:
                    await ending.RollBackAsync(lease, other, ct);
                    await turns.RunAsync(lease, "恢复中断的导入", () => other.Fail("导入任务已中断，登记保持原状。"), ct);
                    break;
                case LoadState.Deriving:
                    await derivation.RunAsync(lease, other, ct);
                    await ending.FinishAsync(lease, other.Id, ct);
                    break;
                case LoadState.Withdrawn:
                    await ClearWithdrawnAsync(lease, other, ct);
                    break;
                case LoadState.Failed or LoadState.Published or LoadState.Held:
                    break;
            }
        }
    }

    private async Task ClearWithdrawnAsync(JobLease lease, RegisterLoad other, CancellationToken ct)
    {
        var key = LoadJob.KeyOf(LoadJob.Withdraw, other.Id);
        if (!await db.Jobs.AnyAsync(j => j.DedupeKey == key && j.State == JobState.Finished, ct))
        {
            await ending.EmptyAsync(lease, other, ct);
            await derivation.RunAsync(lease, other, ct);
        }
    }
}
