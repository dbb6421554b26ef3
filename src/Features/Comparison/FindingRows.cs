using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>The findings a list is asked for, with what both registers say of each; pages and files alike ask here.</summary>
internal sealed class FindingRows(DistrictDb db, FieldVault vault)
{
    private readonly EarlierPlaces _earlier = new(db);

    public IQueryable<ComparisonFinding> Wanted(ListComparisonFindings.Query query)
    {
        var wanted = db.ComparisonFindings.Where(f => f.RunId == query.RunId && f.Category == query.Category);
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
        var students = await StudentsAsync(shown.Select(f => f.StudentRecordId).OfType<StudentRecordId>().ToList(), ct);
        var households = await HouseholdsAsync(shown.Select(f => f.HouseholdRecordId).OfType<HouseholdRecordId>().ToList(), ct);
        var earlier = await _earlier.OfAsync(shown, ct);
        var paths = shown.SelectMany(f => new[] { f.DomicileTownship, f.School }).OfType<string>().Distinct().ToList();
        var names = await db.Organizations.Where(o => paths.Contains(o.Path)).Where(o => o.Line != OrganizationLine.Department).Select(o => new { o.Path, o.Name }).ToListAsync(ct);
        var nameOf = names.DistinctBy(n => n.Path).ToDictionary(n => n.Path, n => n.Name);
        return
        [
            .. shown.Select(f => new ListComparisonFindings.Row(
                f.Id,
                f.ChildId,
                f.Name,
                f.Sex,
                f.BirthOn,
                f.MatchedBy,
                f.Fields,
                f.DomicileTownship is null ? null : nameOf.GetValueOrDefault(f.DomicileTownship),
                f.School is null ? null : nameOf.GetValueOrDefault(f.School),
                f.StudentRecordId is { } student ? students.GetValueOrDefault(student) : null,
                f.HouseholdRecordId is { } household ? households.GetValueOrDefault(household) : null,
                f.ChildId is { } child ? earlier.GetValueOrDefault(child) : null)),
        ];
    }

    private async Task<Dictionary<StudentRecordId, ListComparisonFindings.Side>> StudentsAsync(List<StudentRecordId> ids, CancellationToken ct)
    {
        var records = await db.StudentRecords.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Sex, r.BirthOn, HasId = r.IdIndex != null, r.Details }).ToListAsync(ct);
        return records.ToDictionary(
            r => r.Id,
            r => new ListComparisonFindings.Side(r.Name, r.Sex, r.BirthOn, r.HasId ? Masked(r.Details, StoredFields.PlaceOf(r.Id), StudentFields.IdNumber) : null));
    }

    private async Task<Dictionary<HouseholdRecordId, ListComparisonFindings.Side>> HouseholdsAsync(List<HouseholdRecordId> ids, CancellationToken ct)
    {
        var records = await db.HouseholdRecords.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Sex, r.BirthOn, HasId = r.IdIndex != null, r.Details }).ToListAsync(ct);
        return records.ToDictionary(
            r => r.Id,
            r => new ListComparisonFindings.Side(r.Name, r.Sex, r.BirthOn, r.HasId ? Masked(r.Details, StoredFields.PlaceOf(r.Id), HouseholdFields.IdNumber) : null));
    }

    private string? Masked(byte[] details, FieldPlace place, RegisterField field) => vault.OpenDetails(details, place)[field.Number] is { } number ? ResidentId.Mask(number) : null;
}
