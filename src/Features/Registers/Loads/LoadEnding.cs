using Baoxue.Data;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Ends a load one way or the other: published, failed and rolled back, or emptied after it was withdrawn.</summary>
internal sealed class LoadEnding(DistrictDb db, IRecordStore store, LoadTurns turns, AuditLog audit, TimeProvider clock)
{
    private const int RowsPerTurn = 5_000;
    private const int LongestFailure = 1_000;

    /// <summary>Moves the one number that readers go by.</summary>
    public Task BringIntoForceAsync(JobLease lease, RegisterLoad load, StoredLoad stored, CancellationToken ct) => turns.RunAsync(
        lease,
        "生效",
        0,
        0,
        async () =>
        {
            load.BeginDeriving(stored.Counts, stored.Reading);
            await MovePublishedAsync(load, load.Sequence, ct);
            await db.SaveChangesAsync(ct);
            await audit.AppendAsync("PublishLoad", NoteOf(load, stored.Counts), "ok", [], ct);
            return null;
        },
        ct);

    /// <summary>Leaves it to a person whether the load takes effect; nobody sees its rows until then.</summary>
    public Task HoldAsync(JobLease lease, RegisterLoad load, StoredLoad stored, CancellationToken ct) => turns.RunAsync(
        lease,
        "等待确认",
        1,
        1,
        async () =>
        {
            load.Hold(stored.Counts, stored.Reading);
            await db.SaveChangesAsync(ct);
            await audit.AppendAsync("HoldLoad", NoteOf(load, stored.Counts), "ok", [], ct);
            return null;
        },
        ct);

    public Task FinishAsync(JobLease lease, RegisterLoadId id, CancellationToken ct) => turns.RunAsync(
        lease,
        "完成",
        1,
        1,
        async () =>
        {
            (await db.RegisterLoads.SingleAsync(l => l.Id == id, ct)).Publish(clock.Now);
            return null;
        },
        ct);

    /// <summary>Gives a load up: readers see what they saw before, its rows go, the reason stays.</summary>
    public async Task FailAsync(JobLease lease, RegisterLoad load, string why, CancellationToken ct)
    {
        var reason = why.Length <= LongestFailure ? why : why[..LongestFailure];
        await turns.RunAsync(
            lease,
            "导入失败，正在恢复原状",
            0,
            0,
            async () =>
            {
                await MovePublishedAsync(load, null, ct);
                return (lease.Checkpoint<LoadCheckpoint>() ?? LoadCheckpoint.Start) with { Failure = reason };
            },
            ct);
        await RollBackAsync(lease, load, ct);
        await turns.RunAsync(
            lease,
            "导入失败",
            0,
            0,
            async () =>
            {
                load.Fail(reason);
                await db.SaveChangesAsync(ct);
                await audit.AppendAsync("FailLoad", new AuditNote("RegisterLoad", load.Id.Value.ToString(), new { load.Source, load.Sequence }), "failed", [], ct);
                return null;
            },
            ct);
    }

    /// <summary>Removes the rows of a load that no reader may ever have seen, and brings back the versions it ended.</summary>
    public async Task RollBackAsync(JobLease lease, RegisterLoad load, CancellationToken ct)
    {
        await ReopenAsync(lease, load, ct);
        await OverRowsAsync(lease, load, "删除未生效的记录", (from, to) => store.Delete(db, load.Source, load.Id.Value, from, to), ct);
        await turns.RunAsync(lease, "删除未生效的问题记录", 0, 0, async () =>
        {
            await db.LoadFindings.Where(f => f.LoadId == load.Id).ExecuteDeleteAsync(ct);
            return null;
        }, ct);
    }

    /// <summary>Takes the rows of a withdrawn load out of every view for good, and brings back the versions it ended.</summary>
    public async Task EmptyAsync(JobLease lease, RegisterLoad load, CancellationToken ct)
    {
        await ReopenAsync(lease, load, ct);
        await OverRowsAsync(lease, load, "清空撤回的记录", (from, to) => store.Empty(db, load.Source, load.Id.Value, from, to), ct);
    }

    private async Task ReopenAsync(JobLease lease, RegisterLoad load, CancellationToken ct)
    {
        var back = RowsPerTurn;
        while (back == RowsPerTurn)
        {
            await turns.RunAsync(lease, "恢复原有记录", () => back = store.Reopen(db, load.Source, load.Sequence, RowsPerTurn), ct);
        }
    }

    private async Task OverRowsAsync(JobLease lease, RegisterLoad load, string stage, Action<uint, uint> work, CancellationToken ct)
    {
        uint last = 0;
        await turns.RunAsync(lease, stage, () => last = store.LastRow(db, load.Source, load.Id.Value), ct);
        for (uint from = 1; from <= last; from += RowsPerTurn)
        {
            var (first, until) = (from, from + RowsPerTurn - 1);
            await turns.RunAsync(lease, stage, () => work(first, until), ct);
        }
    }

    // Null: back to the load before, if this one is in force.
    private async Task MovePublishedAsync(RegisterLoad load, int? sequence, CancellationToken ct)
    {
        var state = await db.RegisterStates.SingleAsync(s => s.DivisionCode == load.DivisionCode && s.Source == load.Source, ct);
        if (sequence is { } next)
        {
            state.PublishedSequence = next;
            state.Version++;
        }
        else if (state.PublishedSequence == load.Sequence)
        {
            state.PublishedSequence = load.BaseSequence;
            state.Version++;
        }
    }

    private static AuditNote NoteOf(RegisterLoad load, LoadCounts counts) =>
        new("RegisterLoad", load.Id.Value.ToString(), new { load.Source, load.Sequence, counts.Read, counts.New, counts.Changed, counts.Unchanged, counts.Rejected, counts.Gone });
}
