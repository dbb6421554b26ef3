using Baoxue.Data;
using Baoxue.Domain.Comparison;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>The findings of a matter (同一事项的历次发现), those of runs that were taken over before others, the newest first.</summary>
internal static class FindingsOfMatter
{
    public static IQueryable<ComparisonFinding> In(DistrictDb db, byte[] key) => db.ComparisonFindings.Where(f => f.Key == key)
        .Join(db.ComparisonRuns, f => f.RunId, r => r.Id, (f, r) => new { Finding = f, r.CarriedAt, r.CreatedAt })
        .OrderBy(f => f.CarriedAt == null).ThenByDescending(f => f.CarriedAt).ThenByDescending(f => f.CreatedAt)
        .Select(f => f.Finding);
}
