using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>
/// Ends an organization on a day (撤并), once no body below it goes on and nobody holds a post there or below after that day.
/// An end that is set may only move to an earlier day.
/// </summary>
public static class EndOrganization
{
    [Requires(Permission.ManageOrganizations)]
    public sealed record Command(OrganizationId Id, DateOnly LastDay) : ICommand<Done>
    {
        public AuditNote Audit => new("Organization", Id.Value.ToString(), new { LastDay });
    }

    internal sealed class Handler(DistrictDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            await db.TakeTurnAsync([command.Id], ct);
            var organization = await db.Organizations.Include(o => o.FormerNames).SingleOrDefaultAsync(o => o.Id == command.Id, ct);
            if (organization is null)
            {
                return new PlatformRefusals.NotFound("机构");
            }

            if (command.LastDay < organization.ValidFrom)
            {
                return new PlatformRefusals.DaysReversed("启用日期", "撤销日期");
            }

            if (command.LastDay < organization.NamedSince)
            {
                return new PlatformRefusals.DaysReversed("现名称启用日期", "撤销日期");
            }

            if (organization.ValidTo is { } set && command.LastDay > set)
            {
                return new PlatformRefusals.WouldLiveOn(set);
            }

            var below = await BelowAsync(organization, ct);
            var bodies = below.Where(o => o.ValidTo is null || o.ValidTo > command.LastDay).Select(o => o.Name).ToList();
            var holders = await HoldersAsync([organization.Id, .. below.Select(o => o.Id)], command.LastDay, ct);
            if (bodies.Count + holders.Count > 0)
            {
                return new PlatformRefusals.StillInUse(bodies, holders);
            }

            organization.EndOn(command.LastDay);
            return default(Done);
        }

        private async Task<List<Organization>> BelowAsync(Organization top, CancellationToken ct)
        {
            List<Organization> below = [];
            for (List<OrganizationId> above = [top.Id]; above.Count > 0;)
            {
                var next = await db.Organizations.AsNoTracking().Where(o => o.ParentId != null && above.Contains(o.ParentId.Value)).OrderBy(o => o.Code).ToListAsync(ct);
                below.AddRange(next);
                above = [.. next.Select(o => o.Id)];
                await db.TakeTurnAsync(above, ct);
            }

            return below;
        }

        private Task<List<string>> HoldersAsync(List<OrganizationId> places, DateOnly day, CancellationToken ct) => (
            from post in db.Posts.AsNoTracking()
            where places.Contains(post.OrganizationId)
            join place in db.Organizations on post.OrganizationId equals place.Id
            join appointment in db.Appointments on post.Id equals appointment.PostId
            where appointment.To == null || appointment.To > day
            orderby place.Path, post.Rank, post.Title, appointment.HolderName
            select $"{appointment.HolderName}（{place.Name} {post.Title}）").ToListAsync(ct);
    }
}
