using Baoxue.Features.Common;
using Microsoft.Extensions.Caching.Memory;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>
/// How long the lists are that somebody pages through (台账长度): the first page counts, and for some minutes the later ones show
/// the same person the same length instead of counting again.
/// </summary>
internal sealed class LedgerLengths(IMemoryCache memory, CurrentActor current)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>Keeps what a first page has counted.</summary>
    public void Keep(ListChildren.Query list, ListChildren.Length length) => memory.Set(KeyOf(list), length, Kept);

    /// <summary>What the first page of the list counted for this reader, or null when that is too long ago.</summary>
    public ListChildren.Length? Find(ListChildren.Query list) => memory.Get<ListChildren.Length>(KeyOf(list));

    // Where in the list the page stands does not matter; what its reader may see does.
    private Key KeyOf(ListChildren.Query list)
    {
        var scope = current.Actor.Scope;
        return new Key(current.Actor.AccountId, scope.IsWholeDistrict, string.Join(',', scope.SchoolPaths), string.Join(',', scope.RegionPaths), list with { After = null, Before = null });
    }

    private sealed record Key(Guid? Reader, bool IsWholeDistrict, string Schools, string Regions, ListChildren.Query List);
}
