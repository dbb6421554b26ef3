using System.Collections.Concurrent;

namespace Baoxue.Features.Platform.Reference;

/// <summary>
/// Keeps what was put together from reference items and organizations until one is added or changed (基础数据缓存). A stamp read
/// from the database tells that for certain; what is shown, and in which places a list looks, asks for it once a second and after each
/// change made by this process.
/// </summary>
internal sealed class ReferenceMemory(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private long _changes;

    /// <summary>When somebody began to ask: before the stamp is read, so that a change meanwhile is not missed.</summary>
    public readonly record struct Moment(long Changes, long Timestamp);

    public Moment Now => new(Volatile.Read(ref _changes), clock.GetTimestamp());

    /// <summary>Makes everybody compare stamps again: a command has changed something.</summary>
    public void Doubt() => Interlocked.Increment(ref _changes);

    /// <summary>What was compared within the last second, by this process the last change.</summary>
    public bool TryGetFresh<T>(string what, Moment at, out T made)
        where T : class
    {
        var found = _kept.TryGetValue(what, out var kept) && kept.At.Changes == at.Changes && clock.GetElapsedTime(kept.At.Timestamp, at.Timestamp) < Fresh;
        made = found ? (T)kept!.Made : null!;
        return found;
    }

    /// <summary>What was put together under this stamp.</summary>
    public bool TryGet<T>(string what, long stamp, Moment at, out T made)
        where T : class
    {
        var found = _kept.TryGetValue(what, out var kept) && kept.Stamp == stamp;
        made = found ? (T)kept!.Made : null!;
        if (found)
        {
            _kept[what] = kept! with { At = at };
        }

        return found;
    }

    public void Keep(string what, long stamp, Moment at, object made) => _kept[what] = new Kept(stamp, at, made);

    private sealed record Kept(long Stamp, Moment At, object Made);
}
