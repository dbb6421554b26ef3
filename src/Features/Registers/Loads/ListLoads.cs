using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The loads of one register or of all, the newest first.</summary>
public static class ListLoads
{
    private const int Most = 200;

    /// <param name="Source">Null for all registers.</param>
    [Requires(Permission.ReadLoads)]
    public sealed record Query(RegisterSource? Source = null) : IQuery<IReadOnlyList<LoadSummary>>;

    internal sealed class Handler(DistrictDb db) : IQueryHandler<Query, IReadOnlyList<LoadSummary>>
    {
        public async Task<IReadOnlyList<LoadSummary>> HandleAsync(Query query, CancellationToken ct)
        {
            var published = await db.RegisterStates.AsNoTracking().ToDictionaryAsync(s => s.Source, s => s.PublishedSequence, ct);
            var loads = await db.RegisterLoads.AsNoTracking()
                .Where(l => query.Source == null || l.Source == query.Source)
                .OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Sequence)
                .Take(Most)
                .ToListAsync(ct);
            return [.. loads.Select(l => LoadSummary.Of(l, published.GetValueOrDefault(l.Source)))];
        }
    }
}
