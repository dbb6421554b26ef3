using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The loads of one register or of all, the newest first, fifty at a time.</summary>
public static class ListLoads
{
    /// <summary>How many stand on a page.</summary>
    public const int PageLength = 50;

    private const int MostPages = 10_000;

    /// <param name="Source">Null for all registers.</param>
    /// <param name="Page">From 1.</param>
    [Requires(Permission.ReadLoads)]
    public sealed record Query(RegisterSource? Source = null, int Page = 1) : IQuery<Answer>
    {
        /// <summary>An export has them all.</summary>
        internal int PageSize { get; init; } = PageLength;
    }

    /// <param name="Rows">Those of the page.</param>
    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="HasMore">Whether another page follows.</param>
    /// <param name="LastPage">The last page that is not empty, or 1.</param>
    public sealed record Answer(IReadOnlyList<LoadSummary> Rows, int Total, bool HasMore, int LastPage);

    internal sealed class Handler(DistrictDb db) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var works = await LiveLoads.WorksAsync(db, ct);
            var published = await db.RegisterStates.AsNoTracking().ToDictionaryAsync(s => s.Source, s => s.PublishedSequence, ct);
            var wanted = db.RegisterLoads.AsNoTracking().Where(l => query.Source == null || l.Source == query.Source);
            var total = await wanted.CountAsync(ct);
            var skipped = (Math.Clamp(query.Page, 1, MostPages) - 1) * query.PageSize;
            var loads = await wanted
                .OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Sequence).ThenBy(l => l.Id)
                .Skip(skipped).Take(query.PageSize)
                .ToListAsync(ct);
            return new Answer(await LiveLoads.SummariesAsync(db, loads, source => published.GetValueOrDefault(source), works, ct), total, skipped + loads.Count < total, (Math.Max(0, total - 1) / query.PageSize) + 1);
        }
    }
}
