using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>The townships and schools a list can be narrowed to (筛选项).</summary>
public static class FilterChoices
{
    /// <param name="Township">Only schools standing there, if given.</param>
    [Requires(Permission.ListChildren)]
    public sealed record Query(string? Township = null) : IQuery<Answer>;

    public sealed record Answer(IReadOnlyList<Place> Townships, IReadOnlyList<School> Schools);

    public sealed record Place(string Code, string Name);

    public sealed record School(OrganizationId Id, string Name);

    internal sealed class Handler(DistrictDb db, CurrentActor current) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var townships = await db.Organizations.AsNoTracking()
                .Where(o => o.Line == OrganizationLine.Government && o.Path.Length == 9)
                .OrderBy(o => o.Path).Select(o => new Place(o.Path, o.Name)).ToListAsync(ct);
            var schools = await db.Organizations.AsNoTracking()
                .Where(o => o.Line == OrganizationLine.Education && o.Path.Length == SchoolPath.SchoolLength)
                .Where(o => query.Township == null || o.TownshipCode == query.Township)
                .OrderBy(o => o.Path).Select(o => new { o.Id, o.Name, o.Path }).ToListAsync(ct);
            var places = current.Actor.Scope.SchoolPaths;
            var within = schools.Where(s => places.Count == 0 || places.Any(p => s.Path.StartsWith(p, StringComparison.Ordinal) || p.StartsWith(s.Path, StringComparison.Ordinal)));
            return new Answer(townships, [.. within.Select(s => new School(s.Id, s.Name))]);
        }
    }
}
