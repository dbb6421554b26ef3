using Baoxue.Data;
using Baoxue.Domain.Platform;
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
            var counts = await db.Children.GroupBy(c => new { Student = c.StudentRecordId != null, Household = c.HouseholdRecordId != null })
                .Select(g => new { g.Key.Student, g.Key.Household, Count = g.Count() }).ToListAsync(ct);
            return counts.ToDictionary(c => ChildWords.PresenceOf(c.Student, c.Household), c => c.Count);
        }
    }
}
