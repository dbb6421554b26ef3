using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Ends an organization on a day (撤并), once nothing below it goes on.</summary>
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
            var organization = await db.Organizations.SingleOrDefaultAsync(o => o.Id == command.Id, ct);
            if (organization is null)
            {
                return new PlatformRefusals.NotFound("机构");
            }

            if (command.LastDay < organization.ValidFrom)
            {
                return new PlatformRefusals.DaysReversed("启用日期", "撤销日期");
            }

            if (await db.Organizations.AnyAsync(o => o.ParentId == command.Id && (o.ValidTo == null || o.ValidTo > command.LastDay), ct))
            {
                return new PlatformRefusals.StillInUse("下级机构没有撤销");
            }

            organization.EndOn(command.LastDay);
            return default(Done);
        }
    }
}
