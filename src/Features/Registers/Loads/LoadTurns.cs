using Baoxue.Data;
using Baoxue.Data.Writing;
using Baoxue.Features.Platform.Jobs;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Short bulk transactions of one job, each fenced by the lease and kept together with the checkpoint.</summary>
internal sealed class LoadTurns(DistrictDb db, IWriter writer)
{
    public bool SomeoneWaits => writer.SomeoneWaits;

    /// <summary>Runs one transaction; what it returns is the checkpoint to keep, or null for the one before.</summary>
    public Task RunAsync(JobLease lease, string stage, long done, long total, Func<Task<LoadCheckpoint?>> work, CancellationToken ct) => writer.RunAsync(
        Lane.Bulk,
        async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var checkpoint = await work();
            await db.SaveChangesAsync(ct);
            await lease.SaveAsync(db, stage, done, total, checkpoint, ct);
            await transaction.CommitAsync(ct);
            return true;
        },
        ct);

    /// <inheritdoc cref="RunAsync(JobLease, string, long, long, Func{Task{LoadCheckpoint?}}, CancellationToken)"/>
    public Task RunAsync(JobLease lease, string stage, Action work, CancellationToken ct) => RunAsync(
        lease,
        stage,
        0,
        0,
        () =>
        {
            work();
            return Task.FromResult<LoadCheckpoint?>(null);
        },
        ct);
}
