using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Lists what stands directly below an organization on a day, or whatever goes by a name (机构列表).</summary>
public static class ListOrganizations
{
    /// <param name="Below">The organization above; null for the top.</param>
    /// <param name="Search">Part of a name or alias, or the beginning of a code; then <paramref name="Below"/> does not count.</param>
    /// <param name="On">The day; today when null.</param>
    [Requires(Permission.ReadReference)]
    public sealed record Query(OrganizationId? Below = null, string? Search = null, DateOnly? On = null) : IQuery<IReadOnlyList<Row>>
    {
        /// <summary>A page shows no more; an export has them all.</summary>
        internal int Most { get; init; } = 500;
    }

    public sealed record Row(OrganizationId Id, string Code, string Name, OrganizationKind Kind, DateOnly ValidFrom, DateOnly? ValidTo, int Below);

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> HandleAsync(Query query, CancellationToken ct)
        {
            var day = query.On ?? clock.Today;
            var search = query.Search?.Trim() ?? "";
            var bodies = db.Organizations.AsNoTracking();
            var wanted = search.Length > 0
                ? bodies.Where(o => o.Name.Contains(search) || o.Code.StartsWith(search) || o.Aliases.Any(a => a.Name.Contains(search)))
                : bodies.Where(o => o.ParentId == query.Below);
            var existing = OrganizationOnDay.Of(bodies, day);
            var rows = await OrganizationOnDay.Of(wanted, day)
                .OrderBy(o => o.Organization.Path).ThenBy(o => o.Organization.Code).Take(query.Most)
                .Select(o => new
                {
                    o.Organization.Id,
                    o.Organization.Code,
                    o.Name,
                    o.Organization.Kind,
                    o.Organization.ValidFrom,
                    o.Organization.ValidTo,
                    Below = existing.Count(c => c.Organization.ParentId == o.Organization.Id),
                })
                .ToListAsync(ct);
            return [.. rows.Select(o => new Row(o.Id, o.Code, o.Name, o.Kind, o.ValidFrom, o.ValidTo, o.Below))];
        }
    }
}
