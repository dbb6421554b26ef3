using Baoxue.Data.Writing;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>Does the jobs of the queue one after the other, each as whoever asked for it, with what they may do now.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, ILogger<JobRunner> log)
{
    internal const int MostAttempts = 5;
    private const string GoesOn = "系统内部错误，多次重试仍未成功，系统会继续重试。请联系系统管理员。";

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

    private async Task<bool> RunOneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var works = scope.ServiceProvider.GetServices<IJobWork>().ToDictionary(w => w.Kind);
        var lease = await WriteAsync(queue => queue.ClaimAsync(_owner, works.Keys, ct), ct);
        if (lease is null)
        {
            return false;
        }

        try
        {
            await scope.ServiceProvider.GetRequiredService<ActorDirectory>().BecomeAsync(lease.Job.AskedBy, "后台任务", ct);
            await works[lease.Job.Kind].RunAsync(lease, ct);
            await WriteAsync(queue => queue.EndAsync(lease, JobState.Finished, null, ct), ct);
        }
        catch (LeaseLostException lost)
        {
            log.LogWarning(lost, "Job {Kind} went to another worker.", lease.Job.Kind);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Gives the lease back, so that the next start need not wait for it.
            await WriteAsync(queue => queue.EndAsync(lease, JobState.Queued, null, CancellationToken.None), CancellationToken.None);
            throw;
        }
        catch (JobFailedException failed)
        {
            await WriteAsync(queue => queue.EndAsync(lease, JobState.Failed, failed.Message, ct), ct);
        }
        catch (JobUnfinishedException broken)
        {
            log.LogError(broken, "Job {Kind} {Id} broke off and will go on.", lease.Job.Kind, lease.Job.Id.Value);
            await WriteAsync(queue => queue.EndAsync(lease, JobState.Queued, lease.Job.Attempts >= MostAttempts ? GoesOn : null, ct), ct);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Job {Kind} {Id} broke off.", lease.Job.Kind, lease.Job.Id.Value);
            var last = lease.Job.Attempts >= MostAttempts;
            await WriteAsync(queue => queue.EndAsync(lease, last ? JobState.Failed : JobState.Queued, last ? "系统内部错误，已多次重试仍未成功，请联系系统管理员。" : null, ct), ct);
        }

        return true;
    }

    private async Task<T> WriteAsync<T>(Func<JobQueue, Task<T>> write, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        return await scope.ServiceProvider.GetRequiredService<IWriter>().RunAsync(Lane.Interactive, () => write(queue), ct);
    }
}
