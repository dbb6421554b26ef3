using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>Lists comparison runs, newest first.</summary>
public static class ListComparisonRuns
{
    /// <summary>How many stand on a page.</summary>
    public const int PageLength = 50;

    /// <param name="Page">From 1, of 50 runs.</param>
    [Requires(Permission.ReadComparisons)]
    public sealed record Query(int Page = 1) : IQuery<IReadOnlyList<Row>>
    {
        /// <summary>An export has them all.</summary>
        internal int PageSize { get; init; } = PageLength;
    }

    /// <summary>A run; its figures are those of the whole district and shown to nobody who sees less.</summary>
    public sealed record Row(ComparisonRunId Id, DateOnly AsOf, DateTime CreatedAt, string CreatedByName, ComparisonState State, ComparisonCounts? Counts)
    {
        /// <summary>Only what is finished has been counted.</summary>
        public ComparisonCounts? KnownCounts => State == ComparisonState.Finished ? Counts : null;
    }

    internal sealed class Handler(DistrictDb db, CurrentActor current) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        private const int MostPages = 10_000;

        public async Task<IReadOnlyList<Row>> HandleAsync(Query query, CancellationToken ct)
        {
            var runs = await db.ComparisonRuns.AsNoTracking()
                .OrderByDescending(r => r.CreatedAt).ThenBy(r => r.Id)
                .Skip((Math.Clamp(query.Page, 1, MostPages) - 1) * query.PageSize).Take(query.PageSize)
                .ToListAsync(ct);
            return [.. runs.Select(r => new Row(r.Id, r.AsOf, r.CreatedAt, r.CreatedByName, r.State, current.Actor.Scope.IsWholeDistrict ? r.Counts : null))];
        }
    }
}
