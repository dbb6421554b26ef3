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

    /// <summary>
    /// The organization as it is; NameThen is what it was called on the day asked for, null when it did not exist. NamedSince is
    /// the first day of the present name, and the former ones stand in order.
    /// </summary>
    public sealed record Answer(
        OrganizationId Id, string Code, string Name, OrganizationKind Kind, IReadOnlyList<string> Aliases, DateOnly ValidFrom, DateOnly? ValidTo,
        IReadOnlyList<Above> Above, IReadOnlyList<PostRow> Posts, DateOnly On, string? NameThen, DateOnly NamedSince, IReadOnlyList<FormerName> FormerNames);

    /// <summary>A former name with its first and last day.</summary>
    public sealed record FormerName(string Name, DateOnly From, DateOnly To);

    /// <summary>What it stands under, by its name of the day; by the present one where it is recorded from a later day only.</summary>
    public sealed record Above(OrganizationId Id, string Name);

    /// <summary>A post and who held it on the day, nobody when empty.</summary>
    public sealed record PostRow(PostId Id, string Title, Role? Role, IReadOnlyList<Holder> Holders);

    public sealed record Holder(AppointmentId Id, string Name, Guid? AccountId, DateOnly From, DateOnly? To, string? Basis);

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : IQueryHandler<Query, Answer?>
    {
        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var organization = await db.Organizations.AsNoTracking().Include(o => o.Aliases).Include(o => o.FormerNames).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == query.Id, ct);
            if (organization is null)
            {
                return null;
            }

            var day = query.On ?? clock.Today;
            var posts = await db.Posts.AsNoTracking().Where(p => p.OrganizationId == organization.Id).OrderBy(p => p.Rank).ThenBy(p => p.Title).ToListAsync(ct);
            var ids = posts.Select(p => p.Id).ToList();
            var holders = (await db.Appointments.AsNoTracking()
                    .HeldOn(day).Where(a => ids.Contains(a.PostId))
                    .ToListAsync(ct))
                .ToLookup(a => a.PostId, a => new Holder(a.Id, a.HolderName, a.AccountId, a.From, a.To, a.Basis));
            var above = await AboveAsync(organization, ct);
            var placed = above.Select(a => a.Id).Append(organization.Id).ToList();
            var names = await OrganizationOnDay.Of(db.Organizations.AsNoTracking().Where(o => placed.Contains(o.Id)), day)
                .ToDictionaryAsync(o => o.Organization.Id, o => o.Name, ct);
            return new Answer(
                organization.Id, organization.Code, organization.Name, organization.Kind, [.. organization.Aliases.Select(a => a.Name).Where(a => a != organization.Name)],
                organization.ValidFrom, organization.ValidTo, [.. above.Select(a => a with { Name = names.GetValueOrDefault(a.Id) ?? a.Name })],
                [.. posts.Select(p => new PostRow(p.Id, p.Title, p.Role, [.. holders[p.Id]]))], day,
                names.GetValueOrDefault(organization.Id), organization.NamedSince, FormerNamesOf(organization));
        }

        private static List<FormerName> FormerNamesOf(Organization organization)
        {
            var names = new List<FormerName>();
            foreach (var name in organization.FormerNames.OrderBy(n => n.UntilOn))
            {
                names.Add(new FormerName(name.Name, names is [.., var before] ? before.To.AddDays(1) : organization.ValidFrom, name.UntilOn));
            }

            return names;
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
