using Microsoft.Extensions.Logging;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>
/// Keeps the lease of a job while its work runs, however long the work is silent, and stops the work when the lease is lost.
/// </summary>
internal sealed class JobHeartbeat : IAsyncDisposable
{
    /// <summary>Three fit into a lease, so that one may fail.</summary>
    public static readonly TimeSpan Every = JobLease.Length / 3;

    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _work;
    private readonly PeriodicTimer _timer;
    private readonly Task _beating;

    private JobHeartbeat(TimeProvider clock, Func<CancellationToken, Task<bool>> renew, ILogger log, CancellationToken ct)
    {
        (_stop, _work) = (new CancellationTokenSource(), CancellationTokenSource.CreateLinkedTokenSource(ct));
        _timer = new PeriodicTimer(Every, clock);
        _beating = BeatAsync(renew, log);
    }

    /// <summary>What the work listens to: the end of the program, or of the lease.</summary>
    public CancellationToken Token => _work.Token;

    /// <summary>Whether another worker has the job, or somebody ended it.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Begins to beat.</summary>
    /// <param name="clock">Tells when.</param>
    /// <param name="renew">Lengthens the lease; false when it is another's.</param>
    /// <param name="log">Where a beat that failed is told.</param>
    /// <param name="ct">The end of the program.</param>
    public static JobHeartbeat Start(TimeProvider clock, Func<CancellationToken, Task<bool>> renew, ILogger log, CancellationToken ct) => new(clock, renew, log, ct);

    public async ValueTask DisposeAsync()
    {
        // A timer that is gone ends the waiting; a canceled one throws, and telling where from costs megabytes.
        _timer.Dispose();
        await _stop.CancelAsync();
        await _beating;
        _work.Dispose();
        _stop.Dispose();
    }

    private async Task BeatAsync(Func<CancellationToken, Task<bool>> renew, ILogger log)
    {
        try
        {
            while (await _timer.WaitForNextTickAsync())
            {
                if (!await TryAsync(renew, log))
                {
                    IsLost = true;
                    await _work.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work ended while a beat was on its way.
        }
    }

    // A beat that fails says nothing about the lease; the next one or the work itself finds out.
    private async Task<bool> TryAsync(Func<CancellationToken, Task<bool>> renew, ILogger log)
    {
        try
        {
            return await renew(_stop.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "A lease could not be renewed; trying again.");
            return true;
        }
    }
}
