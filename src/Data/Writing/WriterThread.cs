using System.Collections.Concurrent;

namespace Baoxue.Data.Writing;

/// <summary>
/// SQLite: one thread that does every writing transaction of this process, interactive ones first and in order of
/// arrival, one bulk chunk when none of them waits.
/// </summary>
/// <remarks>Without it a load starves people: waiting writers poll the file lock at 150 ms and are not served in order.</remarks>
internal sealed class WriterThread : IWriter, IDisposable
{
    // They fill about as many pages as SQLite would let the log hold of its own accord.
    private const int SmallWritesBetweenCarrying = 100;
    private const int SmallWritesUntilRest = SmallWritesBetweenCarrying / 2;

    private readonly ConcurrentQueue<Work> _interactive = new();
    private readonly ConcurrentQueue<Work> _bulk = new();

    // The slim one would spin for a while before it sleeps, a tenth of what a page costs.
    private readonly Semaphore _waiting = new(0, int.MaxValue);
    private readonly Thread _thread;
    private readonly Lock _door = new();
    private readonly WriteAheadLog _log;
    private volatile bool _stopping;
    private int _smallWrites;

    public WriterThread(WriteAheadLog log)
    {
        _log = log;
        _thread = new Thread(Loop) { IsBackground = true, Name = "database writer" };
        _thread.Start();
    }

    public bool SomeoneWaits => !_interactive.IsEmpty;

    public bool SeesWhoWaits => true;

    public Task<T> RunAsync<T>(Lane lane, Func<Task<T>> write, CancellationToken ct) =>
        lane == Lane.Bulk ? BetweenCarryingAsync(write, ct) : InTurnAsync(lane, write, ct);

    public void Dispose()
    {
        lock (_door)
        {
            if (_stopping)
            {
                return;
            }

            _stopping = true;
            _waiting.Release();
        }

        // Work that outlasts the wait still takes its turns from the semaphore.
        if (_thread.Join(TimeSpan.FromSeconds(10)))
        {
            _waiting.Dispose();
        }
    }

    // The pages of a chunk are carried out of the log beside the thread: only who wrote them waits for it. The little that others
    // wrote meanwhile goes at the beginning of the next chunk, which then finds the log empty and begins it anew.
    private async Task<T> BetweenCarryingAsync<T>(Func<Task<T>> write, CancellationToken ct)
    {
        var result = await InTurnAsync(
            Lane.Bulk,
            () =>
            {
                _log.CarryRest();
                return write();
            },
            ct);
        await Task.Run(_log.Carry, CancellationToken.None);
        return result;
    }

    private Task<T> InTurnAsync<T>(Lane lane, Func<Task<T>> write, CancellationToken ct)
    {
        if (Thread.CurrentThread == _thread)
        {
            throw new InvalidOperationException("A write was asked for inside a write.");
        }

        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = new Work(
            async () => answer.SetResult(await write()),
            answer.SetException,
            () => answer.SetCanceled(ct),
            ct);
        // Whoever is let in stands in the queue before the last turn, so that the thread cannot leave without doing the work.
        lock (_door)
        {
            ObjectDisposedException.ThrowIf(_stopping, this);
            (lane == Lane.Interactive ? _interactive : _bulk).Enqueue(work);
            _waiting.Release();
        }

        return answer.Task;
    }

    private void Loop()
    {
        while (true)
        {
            _waiting.WaitOne();
            if (_interactive.TryDequeue(out var work))
            {
                work.Do();
                CarryNowAndThen();
            }
            else if (_bulk.TryDequeue(out work))
            {
                work.Do();
            }
            else if (_stopping)
            {
                return;
            }
        }
    }

    // Beside the thread; some writes later, when that is done, what they wrote, so that the log begins anew even if nobody pauses.
    private void CarryNowAndThen()
    {
        switch (++_smallWrites % SmallWritesBetweenCarrying)
        {
            case 0:
                _ = Task.Run(_log.Carry);
                break;
            case SmallWritesUntilRest:
                _log.CarryRest();
                break;
        }
    }

    private sealed record Work(Func<Task> Write, Action<Exception> Fail, Action Cancel, CancellationToken Ct)
    {
        public void Do()
        {
            if (Ct.IsCancellationRequested)
            {
                Cancel();
                return;
            }

            try
            {
                Write().GetAwaiter().GetResult();
            }
            catch (Exception failure)
            {
                Fail(failure);
            }
        }
    }
}
