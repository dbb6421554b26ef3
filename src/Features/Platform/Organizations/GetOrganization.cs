using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>One organization with its names, what it stands under, its posts and who held them on a day (机构详情).</summary>
public static class GetOrganization
{
    [Requires(Permission.ReadReference)]
    public sealed record Query(OrganizationId Id, DateOnly? On = null) : IQuery<Answer?>;

    public sealed record Answer(
        OrganizationId Id, string Code, string Name, OrganizationKind Kind, IReadOnlyList<string> Aliases, DateOnly ValidFrom, DateOnly? ValidTo,
        IReadOnlyList<Above> Above, IReadOnlyList<PostRow> Posts, DateOnly On);

    public sealed record Above(OrganizationId Id, string Name);

    /// <summary>A post and who held it on the day, nobody when empty.</summary>
    public sealed record PostRow(PostId Id, string Title, Role? Role, IReadOnlyList<Holder> Holders);

    public sealed record Holder(AppointmentId Id, string Name, Guid? AccountId, DateOnly From, DateOnly? To, string? Basis);

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : IQueryHandler<Query, Answer?>
    {
        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var organization = await db.Organizations.AsNoTracking().Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Id == query.Id, ct);
            if (organization is null)
            {
                return null;
            }

            var day = query.On ?? clock.Today;
            var posts = await db.Posts.AsNoTracking().Where(p => p.OrganizationId == organization.Id).OrderBy(p => p.Rank).ThenBy(p => p.Title).ToListAsync(ct);
            var ids = posts.Select(p => p.Id).ToList();
            var holders = (await db.Appointments.AsNoTracking()
                    .Where(a => ids.Contains(a.PostId) && a.From <= day && (a.To == null || a.To >= day))
                    .ToListAsync(ct))
                .ToLookup(a => a.PostId, a => new Holder(a.Id, a.HolderName, a.AccountId, a.From, a.To, a.Basis));
            return new Answer(
                organization.Id, organization.Code, organization.Name, organization.Kind, [.. organization.Aliases.Select(a => a.Name)],
                organization.ValidFrom, organization.ValidTo, await AboveAsync(organization, ct),
                [.. posts.Select(p => new PostRow(p.Id, p.Title, p.Role, [.. holders[p.Id]]))], day);
        }

        private async Task<List<Above>> AboveAsync(Organization organization, CancellationToken ct)
        {
            var above = new List<Above>();
            for (var id = organization.ParentId; id is not null && above.Count < 10;)
            {
                var parent = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == id, ct);
                above.Insert(0, new Above(parent.Id, parent.Name));
                id = parent.ParentId;
            }

            return above;
        }
    }
}
