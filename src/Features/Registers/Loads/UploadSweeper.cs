using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Sweeps the uploads when the application starts and a few times a day.</summary>
public sealed class UploadSweeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<UploadSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // As nobody's eyes it would take the files of a restricted list for strays.
                await using var scope = SystemScope.Open(scopes, Actor.Nobody);
                await scope.ServiceProvider.GetRequiredService<UploadSweep>().RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Uploads could not be swept; trying again later.");
            }

            await Task.Delay(Between, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
