using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>How many children in scope each kind of presence has (登记情况计数), for the home page; each number opens its list.</summary>
public static class CountChildren
{
    [Requires(Permission.ListChildren)]
    public sealed record Query : IQuery<IReadOnlyDictionary<ChildPresence, int>>;

    internal sealed class Handler(DistrictDb db) : IQueryHandler<Query, IReadOnlyDictionary<ChildPresence, int>>
    {
        public async Task<IReadOnlyDictionary<ChildPresence, int>> HandleAsync(Query query, CancellationToken ct)
        {
            // One short range of an index each; grouping would read every child.
            var counts = new Dictionary<ChildPresence, int>();
            foreach (var presence in Enum.GetValues<ChildPresence>())
            {
                counts[presence] = await db.Children.CountAsync(c => c.Presence == presence, ct);
            }

            return counts;
        }
    }
}
