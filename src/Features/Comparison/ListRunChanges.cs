using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>
/// What changed from one run to another (两次比对的变化): differences that are new, gone or still there, by what stays the same of them from run to
/// run. Kinds that hide their list are left out for whoever may not know of it.
/// </summary>
public static class ListRunChanges
{
    /// <summary>How many stand on a page.</summary>
    public const int PageLength = 50;

    /// <param name="Later">The later run.</param>
    /// <param name="Earlier">The earlier run; null for the one before it.</param>
    /// <param name="Change">Which differences are listed.</param>
    /// <param name="Category">Only of this kind.</param>
    /// <param name="Page">From 1, of 50 differences.</param>
    [Requires(Permission.ListDifferences)]
    public sealed record Query(ComparisonRunId Later, ComparisonRunId? Earlier = null, RunChange Change = RunChange.New, DifferenceCategory? Category = null, int Page = 1) : IQuery<Answer?>, IAuditedRead
    {
        public AuditNote Audit => new("ComparisonRun", Later.Value.ToString(), new { Earlier = Earlier?.Value, Change, Category });
    }

    /// <param name="Later">The later run.</param>
    /// <param name="Earlier">The earlier run; null where there is none that can be compared.</param>
    /// <param name="Others">The runs it can be compared with, the newest first.</param>
    /// <param name="Counts">How many differences of each kind are new, gone or still there.</param>
    /// <param name="Rows">Those of the page.</param>
    public sealed record Answer(
        RunName Later, RunName? Earlier, IReadOnlyList<RunName> Others, IReadOnlyDictionary<(RunChange Change, DifferenceCategory Category), int> Counts, IReadOnlyList<ListComparisonFindings.Row> Rows);

    /// <summary>A run as it is called.</summary>
    public sealed record RunName(ComparisonRunId Id, DateOnly AsOf, DateTime CreatedAt);

    internal sealed class Handler(DistrictDb db, FieldVault vault) : IQueryHandler<Query, Answer?>
    {
        private const int MostRuns = 24;
        private const int MostPages = 10_000;

        // What came with a list that nobody may know of would tell who stands on it.
        private static readonly DifferenceCategory[] HidingTheirList = [.. Enum.GetValues<DifferenceCategory>().Where(k => k.HidesItsList)];

        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            // Runs of before do not tell which differences are the same.
            var runs = db.ComparisonRuns.AsNoTracking().Where(r => r.State == ComparisonState.Finished && r.Strategy != null);
            if (await runs.Where(r => r.Id == query.Later).Select(r => new RunName(r.Id, r.AsOf, r.CreatedAt)).SingleOrDefaultAsync(ct) is not { } later)
            {
                return null;
            }

            var others = await runs.Where(r => r.CreatedAt < later.CreatedAt).OrderByDescending(r => r.CreatedAt).Take(MostRuns).Select(r => new RunName(r.Id, r.AsOf, r.CreatedAt)).ToListAsync(ct);
            if (others.Find(r => query.Earlier is null || r.Id == query.Earlier) is not { } earlier)
            {
                return new Answer(later, null, others, new Dictionary<(RunChange, DifferenceCategory), int>(), []);
            }

            var counts = new Dictionary<(RunChange, DifferenceCategory), int>();
            foreach (var change in Enum.GetValues<RunChange>())
            {
                foreach (var counted in await Of(change, later.Id, earlier.Id).GroupBy(f => f.Category).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
                {
                    counts[(change, counted.Key)] = counted.Count;
                }
            }

            var wanted = Of(query.Change, later.Id, earlier.Id);
            wanted = query.Category is { } category ? wanted.Where(f => f.Category == category) : wanted;
            var shown = await wanted.AsNoTracking().OrderBy(f => f.Number).Skip((Math.Clamp(query.Page, 1, MostPages) - 1) * PageLength).Take(PageLength).ToListAsync(ct);
            return new Answer(later, earlier, others, counts, await new FindingRows(db, vault).ReadAsync(shown, ct));
        }

        private IQueryable<ComparisonFinding> Of(RunChange change, ComparisonRunId later, ComparisonRunId earlier)
        {
            var (from, than) = change == RunChange.Gone ? (earlier, later) : (later, earlier);
            var all = db.ComparisonFindings.Where(f => f.RunId == from);
            all = db.Actor.SeesRestricted ? all : all.Where(f => !HidingTheirList.Contains(f.Category));
            return change == RunChange.Kept
                ? all.Where(f => db.Scoped<ComparisonFinding>().Any(o => o.RunId == than && o.Key == f.Key))
                : all.Where(f => !db.Scoped<ComparisonFinding>().Any(o => o.RunId == than && o.Key == f.Key));
        }
    }
}
