using System.Data.Common;
using System.Linq.Expressions;
using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>Puts work into the queue, in the transaction of whoever asks.</summary>
public sealed class JobQueue(DistrictDb db, CurrentActor current, DistrictSettings district, TimeProvider clock, JobBell bell)
{
    private const string UniqueViolation = "23505";
    private bool _isForNow;

    /// <summary>Adds a job to the unit of work; it exists when the command commits.</summary>
    /// <param name="kind">Which work.</param>
    /// <param name="payload">What to work on.</param>
    /// <param name="dedupeKey">Two jobs with the same key are one job.</param>
    /// <param name="notBefore">When it may begin; at once when null.</param>
    /// <param name="serialKey">Of jobs with the same key one runs at a time.</param>
    /// <exception cref="InvalidOperationException">Nobody asks: a job without an account runs as the operator, so only the operator and the schedule may leave it out.</exception>
    public JobId Enqueue(string kind, object payload, string? dedupeKey = null, DateTime? notBefore = null, string? serialKey = null)
    {
        if (current.Actor == Actor.Nobody)
        {
            throw new InvalidOperationException($"Nobody asks for the job {kind}.");
        }

        var job = new Job
        {
            Id = new JobId(clock.NewId()),
            DivisionCode = district.DivisionCode,
            Kind = kind,
            Payload = JsonSerializer.Serialize(payload, FeatureJson.Options),
            DedupeKey = dedupeKey,
            SerialKey = serialKey,
            AskedBy = current.Actor.AccountId,
            CreatedAt = clock.Now,
            RunAfterAt = notBefore ?? clock.Now,
        };
        db.Jobs.Add(job);
        _isForNow |= notBefore is null;
        return job.Id;
    }

    /// <summary>Wakes the worker of this process for what was added, once that is committed: before, it would look in vain.</summary>
    internal void Announce()
    {
        if (_isForNow)
        {
            _isForNow = false;
            bell.Ring();
        }
    }

    /// <summary>Takes the oldest job that waits or whose worker has fallen silent, or null.</summary>
    internal async Task<JobLease?> ClaimAsync(string owner, IReadOnlyCollection<string> kinds, CancellationToken ct)
    {
        while (true)
        {
            var now = clock.Now;
            var found = await db.Jobs.AsNoTracking()
                .Where(j => kinds.Contains(j.Kind))
                .Where(Free(now))
                .Where(j => j.SerialKey == null || j.State == JobState.Running || !db.Jobs.Any(other => other.SerialKey == j.SerialKey && other.State == JobState.Running))
                .OrderBy(j => j.CreatedAt).ThenBy(j => j.Id)
                .FirstOrDefaultAsync(ct);
            if (found is null)
            {
                return null;
            }

            if (await TakeAsync(found, owner, now, ct))
            {
                return new JobLease(await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == found.Id, ct), clock);
            }
        }
    }

    private async Task<bool> TakeAsync(Job found, string owner, DateTime now, CancellationToken ct)
    {
        try
        {
            // Asked again, since its worker may have renewed the lease after the look.
            return await db.Jobs
                .Where(j => j.Id == found.Id && j.Epoch == found.Epoch)
                .Where(Free(now))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(j => j.State, JobState.Running)
                        .SetProperty(j => j.Epoch, found.Epoch + 1)
                        .SetProperty(j => j.Attempts, found.Attempts + 1)
                        .SetProperty(j => j.Owner, owner)
                        .SetProperty(j => j.LeaseUntilAt, now + JobLease.Length),
                    ct) == 1;
        }
        catch (DbException raced) when (raced.SqlState == UniqueViolation)
        {
            // Another process took another job of this serial key in the same instant; the index lets one of them run.
            return false;
        }
    }

    private static Expression<Func<Job, bool>> Free(DateTime now) =>
        j => (j.State == JobState.Queued && j.RunAfterAt <= now) || (j.State == JobState.Running && j.LeaseUntilAt < now);

    /// <summary>Lengthens the lease of whoever still has it; false when it is lost.</summary>
    internal async Task<bool> RenewAsync(JobLease lease, CancellationToken ct)
    {
        var until = clock.Now + JobLease.Length;
        return await db.Jobs.Where(j => j.Id == lease.Job.Id && j.Epoch == lease.Job.Epoch && j.State == JobState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntilAt, until), ct) == 1;
    }

    /// <summary>Gives a job back that broke off for no reason of its own; it counts as if it had not been tried.</summary>
    internal Task<int> GiveBackAsync(JobLease lease, CancellationToken ct)
    {
        var now = clock.Now;
        return db.Jobs.Where(j => j.Id == lease.Job.Id && j.Epoch == lease.Job.Epoch).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Queued)
                .SetProperty(j => j.Attempts, j => j.Attempts - 1)
                .SetProperty(j => j.LeaseUntilAt, (DateTime?)null)
                .SetProperty(j => j.RunAfterAt, now),
            ct);
    }

    internal Task<int> EndAsync(JobLease lease, JobState state, string? failure, CancellationToken ct)
    {
        var now = clock.Now;
        return db.Jobs.Where(j => j.Id == lease.Job.Id && j.Epoch == lease.Job.Epoch).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, state)
                .SetProperty(j => j.Failure, failure)
                .SetProperty(j => j.FinishedAt, state == JobState.Queued ? null : now)
                .SetProperty(j => j.LeaseUntilAt, (DateTime?)null)
                .SetProperty(j => j.RunAfterAt, state == JobState.Queued ? now + PauseAfter(lease.Job.Attempts) : now),
            ct);
    }

    // Work that may not be given up comes back ever more rarely, so that it does not wear the others out.
    private static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(5 << Math.Clamp(attempts - JobRunner.MostAttempts, 0, 6), 300));
}
