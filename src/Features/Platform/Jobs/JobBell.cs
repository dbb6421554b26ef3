namespace Baoxue.Features.Platform.Jobs;

/// <summary>Wakes the worker of this process when a job was put in, so that nobody waits for the next look.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        // Rung already; one look at the queue is enough for both. Waiting only lowers the count, so it cannot pass one.
        lock (_rung)
        {
            if (_rung.CurrentCount == 0)
            {
                _rung.Release();
            }
        }
    }

    /// <summary>Waits for the bell; false when nobody rang in time.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => _rung.WaitAsync(atMost, ct);

    public void Dispose() => _rung.Dispose();
}
