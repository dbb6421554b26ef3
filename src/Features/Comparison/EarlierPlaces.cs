using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>
/// Where children without a student record were pupils once (原就读学校), told by their enrollment events as they were known when
/// the run began, since a run never changes with what is learned later. Of the load it compared every event counts: a run may
/// begin while children are still derived from it.
/// </summary>
internal sealed class EarlierPlaces(DistrictDb db)
{
    /// <summary>By child, of those the reader may see: of any other nothing can be said.</summary>
    public async Task<Dictionary<ChildId, ListComparisonFindings.EarlierPlace>> OfAsync(IReadOnlyList<ComparisonFinding> findings, CancellationToken ct)
    {
        var ids = findings.Where(f => f.Category == DifferenceCategory.HouseholdOnly).Select(f => f.ChildId).OfType<ChildId>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var run = findings[0].RunId;
        var begun = await db.ComparisonRuns.Where(r => r.Id == run).Select(r => new { r.CreatedAt, r.StudentLoadId }).SingleAsync(ct);
        var seen = await db.Children.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        var events = await db.EnrollmentEvents.AsNoTracking()
            .Where(e => seen.Contains(e.ChildId) && (e.RecordedAt <= begun.CreatedAt || (e.LoadId == begun.StudentLoadId && e.Kind != EnrollmentEventKind.Voided)))
            .ToListAsync(ct);
        var eventsOf = events.ToLookup(e => e.ChildId);
        var histories = seen.ToDictionary(id => id, id => EnrollmentHistory.Of(eventsOf[id]));
        var codes = histories.Values.Select(h => h.PlaceOn(DateOnly.MaxValue)?.SchoolCode).OfType<string>().Distinct().ToList();
        var schools = await db.Organizations.AsNoTracking().Where(o => o.Line == OrganizationLine.Education && codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, ct);
        return histories.ToDictionary(h => h.Key, h => PlaceOf(h.Value, schools));
    }

    private static ListComparisonFindings.EarlierPlace PlaceOf(EnrollmentHistory history, Dictionary<string, string> schools)
    {
        var place = history.PlaceOn(DateOnly.MaxValue);
        return new(place?.SchoolCode is { } code ? schools.GetValueOrDefault(code, code) : null, place?.GradeNumber, history.LastStatus, history.LastStatusSince);
    }
}
