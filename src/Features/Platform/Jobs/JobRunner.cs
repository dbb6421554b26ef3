using Baoxue.Data.Writing;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>Does the jobs of the queue one after the other, each as whoever asked for it, with what they may do now.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>How often a job is tried without getting any further, whether it failed or took the process with it.</summary>
    internal const int MostAttempts = 5;

    private const string GoesOn = "系统内部错误，多次重试仍未成功，系统会继续重试。请联系系统管理员。";

    // Giving up may break off too; then the job ends all the same.
    private const int MostClaims = MostAttempts + 3;
    private const string Broken = "系统内部错误，已多次重试仍未成功，请联系系统管理员。";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly string _owner = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>Works until no job waits; returns how many were done.</summary>
    public async Task<int> RunUntilIdleAsync(CancellationToken ct)
    {
        var done = 0;
        while (await RunOneAsync(ct))
        {
            done++;
        }

        return done;
    }

    /// <summary>Works until something that was asked for is done, by this process or by another that took its job.</summary>
    public async Task RunUntilAsync(Func<Task<bool>> isDone, CancellationToken ct)
    {
        await RunUntilIdleAsync(ct);
        while (!await isDone())
        {
            await Task.Delay(Look, clock, ct);
            await RunUntilIdleAsync(ct);
        }
    }

    private async Task<bool> RunOneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var works = scope.ServiceProvider.GetServices<IJobWork>().ToDictionary(w => w.Kind);
        var lease = await WriteAsync(queue => queue.ClaimAsync(_owner, works.Keys, ct), ct);
        if (lease is null)
        {
            return false;
        }

        var work = works[lease.Job.Kind];
        try
        {
            await scope.ServiceProvider.GetRequiredService<ActorDirectory>().BecomeAsync(lease.Job.AskedBy, "后台任务", ct);
            await KeepingLeaseAsync(lease, token => lease.Job.Attempts > MostAttempts ? work.GiveUpAsync(lease, Broken, token) : work.RunAsync(lease, token), ct);
            await EndAsync(lease, JobState.Finished, null);
        }
        catch (LeaseLostException lost)
        {
            log.LogWarning(lost, "Job {Kind} went to another worker.", lease.Job.Kind);
        }
        catch (JobFailedException failed)
        {
            await EndAsync(lease, JobState.Failed, failed.Message);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The next start need not wait for the lease, and a stop says nothing about the job.
            await WriteAsync(queue => queue.GiveBackAsync(lease, CancellationToken.None), CancellationToken.None);
            ct.ThrowIfCancellationRequested();
        }
        catch (JobUnfinishedException broken)
        {
            log.LogError(broken, "Job {Kind} {Id} broke off and will go on.", lease.Job.Kind, lease.Job.Id.Value);
            await EndAsync(lease, JobState.Queued, lease.Job.Attempts >= MostAttempts ? GoesOn : null);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Job {Kind} {Id} broke off.", lease.Job.Kind, lease.Job.Id.Value);
            var ends = lease.Job.Attempts >= MostClaims;
            await EndAsync(lease, ends ? JobState.Failed : JobState.Queued, ends ? Broken : null);
        }

        return true;
    }

    private async Task KeepingLeaseAsync(JobLease lease, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        await using var beat = JobHeartbeat.Start(clock, stop => WriteAsync(queue => queue.RenewAsync(lease, stop), stop), log, ct);
        try
        {
            await work(beat.Token);
        }
        catch (OperationCanceledException) when (beat.IsLost)
        {
            throw new LeaseLostException(lease.Job.Id);
        }
    }

    // What became of a job is written down even while the program stops.
    private async Task EndAsync(JobLease lease, JobState state, string? failure) =>
        await WriteAsync(queue => queue.EndAsync(lease, state, failure, CancellationToken.None), CancellationToken.None);

    private async Task<T> WriteAsync<T>(Func<JobQueue, Task<T>> write, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        return await scope.ServiceProvider.GetRequiredService<IWriter>().RunAsync(Lane.Interactive, () => write(queue), ct);
    }
}
