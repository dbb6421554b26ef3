using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>The right to work on one job until the lease ends, fenced by its epoch.</summary>
public sealed class JobLease(Job job, TimeProvider clock)
{
    /// <summary>How long a worker may be silent before another takes the job over.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    public Job Job { get; } = job;

    /// <summary>The same lease with the checkpoint as it is stored now.</summary>
    public async Task<JobLease> RereadAsync(DistrictDb db, CancellationToken ct) =>
        new(await db.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == Job.Id && j.Epoch == Job.Epoch, ct) ?? throw new LeaseLostException(Job.Id), clock);

    public T Payload<T>() => JsonSerializer.Deserialize<T>(Job.Payload, FeatureJson.Options)!;

    public T? Checkpoint<T>() where T : class =>
        Job.Checkpoint is null ? null : JsonSerializer.Deserialize<T>(Job.Checkpoint, FeatureJson.Options);

    /// <summary>
    /// Writes progress and checkpoint inside the caller's transaction, so that they are kept exactly when the chunk is. A new
    /// checkpoint is progress that no restart repeats; attempts are counted from there.
    /// </summary>
    /// <exception cref="LeaseLostException">Another worker has taken the job over; the caller must roll back.</exception>
    public async Task SaveAsync(DistrictDb db, string stage, long done, long total, object? checkpoint, CancellationToken ct)
    {
        var until = clock.Now + Length;
        var text = checkpoint is null ? null : JsonSerializer.Serialize(checkpoint, FeatureJson.Options);
        var rows = await db.Jobs
            .Where(j => j.Id == Job.Id && j.Epoch == Job.Epoch && j.State == JobState.Running)
            .ExecuteUpdateAsync(
                set => set.SetProperty(j => j.Stage, stage)
                    .SetProperty(j => j.Done, done)
                    .SetProperty(j => j.Total, total)
                    .SetProperty(j => j.Attempts, j => text == null || text == j.Checkpoint ? j.Attempts : 1)
                    .SetProperty(j => j.Checkpoint, j => text ?? j.Checkpoint)
                    .SetProperty(j => j.LeaseUntilAt, until),
                ct);
        if (rows != 1)
        {
            throw new LeaseLostException(Job.Id);
        }
    }
}
