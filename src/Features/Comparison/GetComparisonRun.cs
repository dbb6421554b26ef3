using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Plan;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Plan;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>
/// One comparison run with its counts by kind of difference, by township and by school, each within the reader's scope, so that
/// every number is as long as the list it opens.
/// </summary>
public static class GetComparisonRun
{
    [Requires(Permission.ReadComparisons)]
    public sealed record Query(ComparisonRunId Id) : IQuery<Answer?>;

    /// <param name="Run">The run.</param>
    /// <param name="District">The figures of the whole district; null for whoever sees less.</param>
    /// <param name="Students">The student load compared.</param>
    /// <param name="Households">The household load compared.</param>
    /// <param name="Beside">The lists compared, as far as the reader may know of them, and the student load of the school year before.</param>
    /// <param name="Plan">The comparisons the kinds of difference belong to.</param>
    /// <param name="Progress">How far the job is.</param>
    /// <param name="ByCategory">Differences in scope by kind.</param>
    /// <param name="ByTownship">The same by township.</param>
    /// <param name="BySchool">The same by school.</param>
    public sealed record Answer(
        ComparisonRun Run,
        ComparisonCounts? District,
        LoadName Students,
        LoadName Households,
        IReadOnlyList<LoadName> Beside,
        ComparisonPlan Plan,
        JobProgress? Progress,
        IReadOnlyDictionary<DifferenceCategory, int> ByCategory,
        IReadOnlyList<PlaceRow> ByTownship,
        IReadOnlyList<PlaceRow> BySchool);

    /// <summary>A load, and how many of its rows were refused and so take no part; its file is named to whoever may read loads, since offices write more into names than readers of lists may see.</summary>
    public sealed record LoadName(RegisterSource Source, RegisterLoadId Id, int Sequence, DateOnly AsOf, string? FileName, long Rejected);

    /// <summary>How far the job is.</summary>
    public sealed record JobProgress(string? Stage, JobState State, string? Failure);

    /// <summary>The counts of one township or school. An empty code stands for an unknown place, which is a line of its own.</summary>
    public sealed record PlaceRow(string Code, string Name, IReadOnlyDictionary<DifferenceCategory, int> Counts)
    {
        public int Total => Counts.Values.Sum();
    }

    internal sealed class Handler(DistrictDb db, PlanSource plans, CurrentActor current) : IQueryHandler<Query, Answer?>
    {
        private const string UnknownPlace = "地点不明";

        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var run = await db.ComparisonRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, ct);
            if (run is null)
            {
                return null;
            }

            var findings = db.ComparisonFindings.Where(f => f.RunId == run.Id);
            var byTownship = await findings.GroupBy(f => new { f.Category, Place = f.DomicileTownship }).Select(g => new { g.Key.Category, g.Key.Place, Count = g.Count() }).ToListAsync(ct);
            var bySchool = await findings.GroupBy(f => new { f.Category, Place = f.School }).Select(g => new { g.Key.Category, g.Key.Place, Count = g.Count() }).ToListAsync(ct);
            var townships = await db.Organizations.AsNoTracking().Where(o => o.Line == OrganizationLine.Government).Where(o => o.Path.Length == 9).Select(o => new { o.Path, o.Name }).ToDictionaryAsync(o => o.Path, o => o.Name, ct);
            var schools = await db.Organizations.AsNoTracking().Where(o => o.Line == OrganizationLine.Education).Where(o => o.Kind != OrganizationKind.SchoolClass).Select(o => new { o.Path, o.Name }).ToDictionaryAsync(o => o.Path, o => o.Name, ct);
            var job = await db.Jobs.AsNoTracking().Where(j => j.DedupeKey == RegisterComparisonWork.KeyOf(run.Id)).Select(j => new JobProgress(j.Stage, j.State, j.Failure)).SingleOrDefaultAsync(ct);
            var loads = await LoadsAsync(run, ct);
            return new Answer(
                run,
                current.Actor.Scope.IsWholeDistrict ? run.Counts : null,
                loads.Single(l => l.Id == run.StudentLoadId),
                loads.Single(l => l.Id == run.HouseholdLoadId),
                [.. loads.Where(l => run.Beside.Any(b => b.LoadId == l.Id)).OrderBy(l => l.Source)],
                await plans.GetAsync(ct),
                job,
                byTownship.GroupBy(c => c.Category).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)),
                PlaceRows(byTownship.Select(c => (c.Place, c.Category, c.Count)), townships),
                PlaceRows(bySchool.Where(c => c.Category.IsBySchool).Select(c => (c.Place, c.Category, c.Count)), schools));
        }

        // Restricted lists are not among them for whoever may not know of them.
        private Task<List<LoadName>> LoadsAsync(ComparisonRun run, CancellationToken ct)
        {
            var named = current.Actor.May(Permission.ReadLoads);
            List<RegisterLoadId> ids = [run.StudentLoadId, run.HouseholdLoadId, .. run.Beside.Select(l => l.LoadId)];
            return db.RegisterLoads.AsNoTracking().Where(l => ids.Contains(l.Id)).Select(l => new LoadName(l.Source, l.Id, l.Sequence, l.AsOf, named ? l.FileName : null, l.Counts.Rejected)).ToListAsync(ct);
        }

        private static List<PlaceRow> PlaceRows(IEnumerable<(string? Place, DifferenceCategory Category, int Count)> counts, Dictionary<string, string> names) =>
        [
            .. counts
                .GroupBy(c => c.Place ?? "")
                .Select(g => new PlaceRow(
                    g.Key,
                    g.Key.Length == 0 ? UnknownPlace : names.GetValueOrDefault(g.Key, g.Key),
                    g.GroupBy(c => c.Category).ToDictionary(c => c.Key, c => c.Sum(x => x.Count))))
                .OrderBy(r => r.Code.Length == 0).ThenBy(r => r.Code, StringComparer.Ordinal),
        ];
    }
}
