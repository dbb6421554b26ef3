using System.Collections.Concurrent;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Keeps what was put together from reference items until an item is added (基础数据缓存); items are never changed.</summary>
internal sealed class ReferenceMemory
{
    private readonly ConcurrentDictionary<string, (long Stamp, object Made)> _kept = new(StringComparer.Ordinal);

    public bool TryGet<T>(string what, long stamp, out T made)
        where T : class
    {
        var found = _kept.TryGetValue(what, out var kept) && kept.Stamp == stamp;
        made = found ? (T)kept.Made : null!;
        return found;
    }

    public void Keep(string what, long stamp, object made) => _kept[what] = (stamp, made);
}
