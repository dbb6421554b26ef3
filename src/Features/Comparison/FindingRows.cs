using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>The findings a list is asked for, with what both registers say of each; pages and files alike ask here.</summary>
internal sealed class FindingRows(DistrictDb db, FieldVault vault)
{
    private readonly EarlierPlaces _earlier = new(db);

    public IQueryable<ComparisonFinding> Wanted(ListComparisonFindings.Query query)
    {
        var ofRun = db.ComparisonFindings.Where(f => f.RunId == query.RunId);
        var wanted = query.WithoutNumber is { } register ? WithoutNumber(ofRun, register) : ofRun.Where(f => f.Category == query.Category);
        if (query.Township is not null)
        {
            var township = query.Township.Length == 0 ? null : query.Township;
            wanted = wanted.Where(f => f.DomicileTownship == township);
        }

        if (query.SchoolPath is not null)
        {
            var school = query.SchoolPath.Length == 0 ? null : query.SchoolPath;
            wanted = wanted.Where(f => f.School == school);
        }

        return query.Field == DifferingFields.None ? wanted : wanted.Where(f => (f.Fields & query.Field) != 0);
    }

    /// <summary>What pages and files show of some findings.</summary>
    public async Task<List<ListComparisonFindings.Row>> ReadAsync(IReadOnlyList<ComparisonFinding> shown, CancellationToken ct)
    {
        var sides = await FindingSides.ReadAsync(db, vault, shown, ct);
        var seen = await SeenAsync(shown, ct);
        var earlier = await _earlier.OfAsync(shown, ct);
        return
        [
            .. shown.Select(f => new ListComparisonFindings.Row(
                f.Id,
                f.Category,
                f.ChildId is { } found && seen.Contains(found) ? found : null,
                f.Name,
                f.Sex,
                f.BirthOn,
                f.MatchedBy,
                f.Fields,
                sides.NameOf(f.DomicileTownship),
                sides.NameOf(f.School),
                sides.Of(f.StudentRecordId),
                sides.Of(f.OtherStudentRecordId),
                sides.Of(f.HouseholdRecordId),
                sides.Of(f.OtherHouseholdRecordId),
                sides.ListingOf(f),
                f.ChildId is { } child ? earlier.GetValueOrDefault(child) : null)),
        ];
    }

    // Those the run counted as alone without a number: no number matched them, though other fields may have; of residents only those of school age.
    private IQueryable<ComparisonFinding> WithoutNumber(IQueryable<ComparisonFinding> ofRun, RegisterSource register)
    {
        var alone = register == RegisterSource.Student ? DifferenceCategory.StudentOnly : DifferenceCategory.HouseholdOnly;
        var wanted = ofRun.Where(f => f.Category == alone || (f.Category == DifferenceCategory.IdentityDiffers && f.MatchedBy != MatchedBy.ExactId));
        return register switch
        {
            RegisterSource.Student => wanted.Where(f => db.StudentRecords.Any(r => r.Id == f.StudentRecordId && r.IdIndex == null)),
            _ => wanted
                .Where(f => db.HouseholdRecords.Any(r => r.Id == f.HouseholdRecordId && r.IdIndex == null))
                .Where(f => db.ComparisonRuns.Any(r => r.Id == f.RunId && f.BirthOn >= r.BornFrom && f.BirthOn <= r.BornTo)),
        };
    }

    // Where the child itself lies outside the scope, as of a duplicate whose other record it shows, there is nothing to open.
    private async Task<HashSet<ChildId>> SeenAsync(IReadOnlyList<ComparisonFinding> shown, CancellationToken ct)
    {
        var ids = shown.Select(f => f.ChildId).OfType<ChildId>().Distinct().ToList();
        return ids.Count == 0 ? [] : (await db.Children.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
    }
}
