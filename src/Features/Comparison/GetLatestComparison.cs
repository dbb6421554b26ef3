using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>The comparison finished last (最近一次比对) with its counts in the reader's scope, and whether the registers have moved on since.</summary>
public static class GetLatestComparison
{
    [Requires(Permission.ReadComparisons)]
    public sealed record Query : IQuery<Answer?>;

    /// <param name="Id">The run, whose lists the counts open.</param>
    /// <param name="AsOf">The day it judged school age on.</param>
    /// <param name="FinishedAt">When it was done.</param>
    /// <param name="ByCategory">How many differences of each kind; kinds without any are left out.</param>
    /// <param name="IsOutdated">Whether a register it compared is no longer in force.</param>
    public sealed record Answer(ComparisonRunId Id, DateOnly AsOf, DateTime FinishedAt, IReadOnlyDictionary<DifferenceCategory, int> ByCategory, bool IsOutdated);

    internal sealed class Handler(DistrictDb db) : IQueryHandler<Query, Answer?>
    {
        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var run = await db.ComparisonRuns.AsNoTracking()
                .Where(r => r.State == ComparisonState.Finished)
                .OrderByDescending(r => r.FinishedAt)
                .FirstOrDefaultAsync(ct);
            if (run is null)
            {
                return null;
            }

            var counts = await db.ComparisonFindings.Where(f => f.RunId == run.Id)
                .GroupBy(f => f.Category).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(c => c.Key, c => c.Count, ct);
            var published = await db.RegisterStates.AsNoTracking().Where(s => s.DivisionCode == run.DivisionCode).ToDictionaryAsync(s => s.Source, s => s.PublishedSequence, ct);
            var isOutdated = published.GetValueOrDefault(RegisterSource.Student) != run.StudentSequence
                || published.GetValueOrDefault(RegisterSource.Household) != run.HouseholdSequence
                || published.Any(s => s.Key.IsListing && s.Value != (run.Beside.FirstOrDefault(l => l.Source == s.Key)?.Sequence ?? 0));
            return new Answer(run.Id, run.AsOf, run.FinishedAt!.Value, counts, isOutdated);
        }
    }
}
