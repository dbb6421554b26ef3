using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>Keeps the queue worked, and recurring work coming, while the application runs.</summary>
public sealed class JobWorker(JobSchedule schedule, JobRunner runner, JobBell bell, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await schedule.FireDueAsync(stoppingToken);
                await runner.RunUntilIdleAsync(stoppingToken);
                await bell.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The queue could not be read; trying again.");
                await bell.WaitAsync(Look, stoppingToken);
            }
        }
    }
}
