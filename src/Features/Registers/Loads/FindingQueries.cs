using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Which findings of a load a list is asked for; pages and files alike ask here.</summary>
internal static class FindingQueries
{
    public static IQueryable<LoadFinding> Wanted(this IQueryable<LoadFinding> findings, ListLoadFindings.Query query) => findings.AsNoTracking()
        .Where(f => f.LoadId == query.LoadId)
        .Where(f => query.Rule == null || f.Rule == query.Rule)
        .Where(f => query.Only == null || f.Consequence == query.Only);
}
