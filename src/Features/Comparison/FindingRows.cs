using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>The findings a list is asked for, with what both registers say of each; pages and files alike ask here.</summary>
internal sealed class FindingRows(DistrictDb db)
{
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
        var studentIds = shown.Where(f => f.StudentRecordId is not null).Select(f => f.StudentRecordId!.Value).ToList();
        var householdIds = shown.Where(f => f.HouseholdRecordId is not null).Select(f => f.HouseholdRecordId!.Value).ToList();
        var students = await db.StudentRecords.Where(r => studentIds.Contains(r.Id))
            .Select(r => new { r.Id, Side = new ListComparisonFindings.Side(r.Name, r.Sex, r.BirthOn, r.IdIndex != null) }).ToDictionaryAsync(r => r.Id, r => r.Side, ct);
        var households = await db.HouseholdRecords.Where(r => householdIds.Contains(r.Id))
            .Select(r => new { r.Id, Side = new ListComparisonFindings.Side(r.Name, r.Sex, r.BirthOn, r.IdIndex != null) }).ToDictionaryAsync(r => r.Id, r => r.Side, ct);
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
                f.HouseholdRecordId is { } household ? households.GetValueOrDefault(household) : null)),
        ];
    }
}
