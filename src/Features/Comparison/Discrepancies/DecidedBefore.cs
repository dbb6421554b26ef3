using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>What people have said of pairs of records, for the next run (已有认定).</summary>
internal static class DecidedBefore
{
    public static async Task<DecidedPairs> ReadAsync(DistrictDb db, CancellationToken ct)
    {
        var decisions = await db.Discrepancies
            .Where(d => d.Verdict != PairVerdict.None)
            .Join(db.DiscrepancyDecisions, d => d.DecisionId, x => (DecisionId?)x.Id, (d, x) => x)
            .Where(x => x.StudentKey != null && x.HouseholdKey != null && x.PairBasis != null)
            .OrderBy(x => x.DecidedAt).ThenBy(x => x.Id)
            .Select(x => new { x.StudentKey, x.HouseholdKey, x.PairBasis, x.Verdict })
            .ToListAsync(ct);
        return new DecidedPairs(decisions.Select(x => new DecidedPairs.Decided(IdKey.Of(x.StudentKey), IdKey.Of(x.HouseholdKey), x.PairBasis!.Value, x.Verdict)));
    }
}
