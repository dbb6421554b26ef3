namespace Baoxue.Features.Platform.Jobs;

/// <summary>Wakes the worker of this process when a job was put in, so that nobody waits for the next look.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already; one look at the queue is enough for both.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _rung.WaitAsync(atMost, ct);

    public void Dispose() => _rung.Dispose();
}
