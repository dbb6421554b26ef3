using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Renames an organization (机构更名); the old name stays as an alias, since files go on using it.</summary>
public static class RenameOrganization
{
    [Requires(Permission.ManageOrganizations)]
    public sealed record Command(OrganizationId Id, string Name) : ICommand<Done>
    {
        public AuditNote Audit => new("Organization", Id.Value.ToString(), new { Name });
    }

    internal sealed class Handler(DistrictDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var organization = await db.Organizations.Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Id == command.Id, ct);
            if (organization is null)
            {
                return new PlatformRefusals.NotFound("机构");
            }

            var (name, former) = (command.Name.Trim(), organization.Name);
            if (name.Length is 0 or > 100)
            {
                return new PlatformRefusals.BadText("机构名称", "应为 1 到 100 个字");
            }

            organization.Name = name;
            organization.AlsoCall(former);
            return default(Done);
        }
    }
}
