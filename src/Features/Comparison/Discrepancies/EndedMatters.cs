using Baoxue.Data;
using Baoxue.Data.Registers;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>
/// Which matters a run ends (已消除的事项): those it does not find, as far as what it compared could have shown them. A list that was not there, a
/// school that handed in no roll and a register that begins after the pupil was missed say nothing, and so end nothing.
/// </summary>
internal sealed class EndedMatters(DistrictDb db, ComparisonRun run)
{
    private static readonly DifferenceCategory[] OfRoll = [.. Enum.GetValues<DifferenceCategory>().Where(k => k.Needs.Contains(RegisterSource.ClassRoll))];

    public async Task<List<DiscrepancyId>> ReadAsync(CancellationToken ct)
    {
        var ending = await EndingKindsAsync(ct);
        var plain = ending.Where(k => k != DifferenceCategory.NotCarriedOver && !OfRoll.Contains(k)).ToArray();
        var ended = await NotFound(plain).Select(d => d.Id).ToListAsync(ct);
        if (ending.Any(OfRoll.Contains))
        {
            ended.AddRange(await OfRollsAsync(ct));
        }

        if (ending.Contains(DifferenceCategory.NotCarriedOver))
        {
            ended.AddRange(await CarriedOver().Select(d => d.Id).ToListAsync(ct));
        }

        return ended;
    }

    private IQueryable<Discrepancy> NotFound(DifferenceCategory[] kinds) => db.Discrepancies
        .Where(d => d.DivisionCode == run.DivisionCode && d.IsFound && kinds.Contains(d.Category) && !db.ComparisonFindings.Any(f => f.RunId == run.Id && f.Key == d.Key));

    // A kind fed by several lists ends nothing while one that fed it before is missing.
    private async Task<DifferenceCategory[]> EndingKindsAsync(CancellationToken ct)
    {
        var before = (await db.ComparisonRuns.AsNoTracking().Where(r => r.CarriedAt != null).Select(r => r.Beside).ToListAsync(ct)).SelectMany(b => b).Select(l => l.Source).ToHashSet();
        return [.. Enum.GetValues<DifferenceCategory>().Where(k => run.Compares(k) && k.ComesFrom.All(s => run.Has(s) || !before.Contains(s)))];
    }

    // A matter is about a school by the entry in its roll, or by the pupil who is in none; it ends as well when that pupil is no pupil of the school any more.
    private async Task<IEnumerable<DiscrepancyId>> OfRollsAsync(CancellationToken ct)
    {
        var roll = run.Beside.Single(l => l.Source == RegisterSource.ClassRoll);
        var classes = await db.ListingRecords.Where(r => r.Source == RegisterSource.ClassRoll && r.SchoolPath != null).InForceAt(roll.Sequence).Select(r => r.SchoolPath).Distinct().ToListAsync(ct);
        var schools = classes.Select(SchoolPath.SchoolOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var students = db.StudentRecords.InForceAt(run.StudentSequence);
        var missing = await NotFound(OfRoll)
            .Select(d => new
            {
                d.Id,
                d.Category,
                d.School,
                IsPupil = db.ComparisonFindings.Any(f => f.Key == d.Key && db.StudentRecords.Any(p => p.Id == f.StudentRecordId
                    && students.Any(s => s.Key == p.Key && s.Status == EnrollmentStatus.Active && s.SchoolPath!.StartsWith(d.School!)))),
                // Ids are in the order of their time.
                Sits = db.ComparisonFindings.Where(f => f.Key == d.Key).OrderByDescending(f => f.RunId).Select(f => db.ListingRecords.Where(r => r.Id == f.ListingRecordId).Select(r => r.SchoolPath).FirstOrDefault()).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return missing
            .Where(d => d.Category == DifferenceCategory.NotAttending
                ? !d.IsPupil || d.School is null || schools.Contains(d.School)
                : SchoolPath.SchoolOf(d.Sits) is not { } sits || schools.Contains(sits))
            .Select(d => d.Id);
    }

    // Whoever was missed in an earlier school year is in neither register this run compares: only the pupil's return, or a year that can tell, ends it.
    private IQueryable<Discrepancy> CarriedOver()
    {
        var (now, before) = (db.StudentRecords.InForceAt(run.StudentSequence), db.StudentRecords.InForceAt(run.Beside.Single(l => l.Source == RegisterSource.Student).Sequence));
        return NotFound([DifferenceCategory.NotCarriedOver]).Where(d => db.ComparisonFindings.Any(f => f.Key == d.Key && db.StudentRecords.Any(missed => missed.Id == f.StudentRecordId
            && (before.Any(s => s.Key == missed.Key) || now.Any(s => s.Key == missed.Key || (missed.IdIndex != null && s.IdIndex == missed.IdIndex))))));
    }
}
