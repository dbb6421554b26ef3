using Baoxue.Data.Protection;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Reads the findings of a load; pages and files alike ask here.</summary>
internal static class FindingReading
{
    public static IQueryable<LoadFinding> Wanted(this IQueryable<LoadFinding> findings, ListLoadFindings.Query query) => findings.AsNoTracking()
        .Where(f => f.LoadId == query.LoadId)
        .Where(f => query.Rule == null || f.Rule == query.Rule)
        .Where(f => !query.OnlyRejected || f.IsRejected);

    public static ListLoadFindings.Row Open(this LoadFinding finding, FieldVault vault) => new(
        finding.RowNumber,
        finding.Column,
        finding.Rule,
        finding.SealedValue is { } value ? vault.OpenText(value, LoadFindings.PlaceOf(finding.Id)) : "",
        finding.IsRejected,
        finding.Message,
        finding.HowToFix);
}
