using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>
/// Takes what a finished run found into the matters people work on (更新核查事项): new ones are opened, known ones take on what the records say
/// now, and what the run no longer finds is gone. Decisions stay as they are; one whose records have changed counts no more. It goes
/// through the findings some at a time and can be begun again at any place.
/// </summary>
internal sealed class DiscrepancyCarry(DistrictDb db, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Runs a piece of work in a transaction of its own, with what to show meanwhile.</summary>
    internal delegate Task Turn(string stage, long done, long total, Func<Task> work);

    /// <summary>A run begun before the one carried last, of older loads or for an earlier day, is for looking at only, and so is one for a day to come.</summary>
    public async Task RunAsync(ComparisonRunId id, Turn turn, CancellationToken ct)
    {
        var run = await db.ComparisonRuns.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        if (run.CarriedAt is not null || run.AsOf > clock.Today || await IsOvertakenAsync(run, ct))
        {
            return;
        }

        var total = await db.ComparisonFindings.CountAsync(f => f.RunId == id, ct);
        for (var last = 0; last < total;)
        {
            var from = last;
            var some = await db.ComparisonFindings.AsNoTracking().Where(f => f.RunId == id && f.Number > from).OrderBy(f => f.Number).Take(AtOnce).ToListAsync(ct);
            last = some[^1].Number;
            await turn($"更新核查事项 {last:N0} / {total:N0}", last, total, () => TakeAsync(some, ct));
            db.ChangeTracker.Clear();
        }

        foreach (var gone in (await new EndedMatters(db, run).ReadAsync(ct)).Chunk(AtOnce))
        {
            await turn("核对已消除的事项", total, total, () => LetGoAsync(gone, ct));
            db.ChangeTracker.Clear();
        }

        await turn("比对完成", total, total, async () =>
        {
            (await db.ComparisonRuns.SingleAsync(r => r.Id == id, ct)).Carry(clock.Now);
            await db.SaveChangesAsync(ct);
        });
        db.ChangeTracker.Clear();
    }

    private Task<bool> IsOvertakenAsync(ComparisonRun run, CancellationToken ct) => db.ComparisonRuns.AnyAsync(
        r => r.CarriedAt != null && (r.AsOf > run.AsOf || r.StudentSequence > run.StudentSequence || r.HouseholdSequence > run.HouseholdSequence || r.CreatedAt > run.CreatedAt)
            // What was carried from a load that was taken back since holds nobody up.
            && !db.RegisterLoads.Any(l => (l.Id == r.StudentLoadId || l.Id == r.HouseholdLoadId) && l.State == LoadState.Withdrawn),
        ct);

    private async Task TakeAsync(List<ComparisonFinding> some, CancellationToken ct)
    {
        var keys = some.Select(f => f.Key!).ToList();
        // Keys are indexed within a county.
        var county = some[0].DivisionCode;
        var known = (await db.Discrepancies.Where(d => d.DivisionCode == county && keys.Contains(d.Key)).ToListAsync(ct)).ToDictionary(d => IdKey.Of(d.Key));
        var next = (await db.Discrepancies.Where(d => d.DivisionCode == county).MaxAsync(d => (int?)d.Number, ct) ?? 0) + 1;
        var changed = new List<Discrepancy>();
        foreach (var finding in some)
        {
            if (!known.TryGetValue(IdKey.Of(finding.Key), out var matter))
            {
                known[IdKey.Of(finding.Key)] = matter = Opened(finding, next++);
                db.Add(matter);
                continue;
            }

            var (basis, pairBasis, wasFound, school, domicile) = (matter.Basis, matter.PairBasis, matter.IsFound, matter.SchoolPath, matter.DomicilePath);
            Describe(matter, finding);
            matter.FoundOn = wasFound ? matter.FoundOn : clock.Today;
            if ((basis, pairBasis, wasFound, school, domicile) != (matter.Basis, matter.PairBasis, true, matter.SchoolPath, matter.DomicilePath))
            {
                changed.Add(matter);
            }
        }

        await StandAsync(changed, isFound: true, ct);
        await db.SaveChangesAsync(ct);
    }

    // What was decided and counts no more is to be looked into anew, from today.
    private async Task StandAsync(IReadOnlyCollection<Discrepancy> changed, bool isFound, CancellationToken ct)
    {
        var ids = changed.Select(d => d.Id).ToList();
        var decisions = (ids.Count == 0 ? [] : await db.DiscrepancyDecisions.Where(d => ids.Contains(d.DiscrepancyId)).ToListAsync(ct)).ToLookup(d => d.DiscrepancyId);
        foreach (var matter in changed)
        {
            foreach (var decision in decisions[matter.Id])
            {
                (decision.SchoolPath, decision.DomicilePath) = (matter.SchoolPath, matter.DomicilePath);
            }

            var wasDecided = !DecisionRules.IsOpen(matter.State);
            matter.Stand(DiscrepancyStanding.Of(decisions[matter.Id], matter.Basis, matter.PairBasis, isFound));
            matter.FoundOn = wasDecided && matter.State == DiscrepancyState.Open ? clock.Today : matter.FoundOn;
        }
    }

    private async Task LetGoAsync(DiscrepancyId[] gone, CancellationToken ct)
    {
        var matters = await db.Discrepancies.Where(d => gone.Contains(d.Id)).ToListAsync(ct);
        foreach (var matter in matters)
        {
            matter.IsFound = false;
        }

        await StandAsync(matters, isFound: false, ct);
        await db.SaveChangesAsync(ct);
    }

    private Discrepancy Opened(ComparisonFinding finding, int number)
    {
        var matter = new Discrepancy
        {
            Id = new DiscrepancyId(clock.NewId()),
            DivisionCode = finding.DivisionCode,
            Number = number,
            Key = finding.Key!,
            Category = finding.Category,
            FoundOn = clock.Today,
            Basis = finding.Basis,
            Name = finding.Name,
            Sex = finding.Sex,
            MatchedBy = finding.MatchedBy,
            Standing = finding.Standing,
            Fields = finding.Fields,
            IsFound = true,
        };
        Describe(matter, finding);
        return matter;
    }

    private static void Describe(Discrepancy matter, ComparisonFinding finding)
    {
        (matter.IsFound, matter.Basis, matter.StudentKey, matter.HouseholdKey, matter.PairBasis) = (true, finding.Basis, finding.StudentKey, finding.HouseholdKey, finding.PairBasis);
        (matter.ChildId, matter.Name, matter.Sex, matter.BirthOn) = (finding.ChildId, finding.Name, finding.Sex, finding.BirthOn);
        (matter.MatchedBy, matter.Standing, matter.Bits, matter.Fields) = (finding.MatchedBy, finding.Standing, finding.Bits, finding.Fields);
        (matter.SchoolPath, matter.School, matter.DomicilePath, matter.DomicileTownship) = (finding.SchoolPath, finding.School, finding.DomicilePath, finding.DomicileTownship);
    }
}
