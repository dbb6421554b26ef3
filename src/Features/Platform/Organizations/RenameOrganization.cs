using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>
/// Renames an organization from a day on (机构更名). What it was called before stays known with its days, and as an alias,
/// since files go on using it; a name of the same first day is a correction.
/// </summary>
public static class RenameOrganization
{
    /// <param name="Id">Which.</param>
    /// <param name="Name">The new name.</param>
    /// <param name="From">The first day of the new name (生效日期), today at the latest.</param>
    [Requires(Permission.ManageOrganizations)]
    public sealed record Command(OrganizationId Id, string Name, DateOnly From) : ICommand<Done>
    {
        public AuditNote Audit => new("Organization", Id.Value.ToString(), new { Name, From });
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var organization = await db.Organizations.Include(o => o.Aliases).Include(o => o.FormerNames).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == command.Id, ct);
            if (organization is null)
            {
                return new PlatformRefusals.NotFound("机构");
            }

            var name = command.Name.Trim();
            if (name == organization.Name && command.From != organization.NamedSince)
            {
                return new PlatformRefusals.CalledSo(name, organization.NamedSince);
            }

            return await OrganizationNames.ProblemAsync(db, organization, name, "机构名称", clock.Today, ct) is { } problem
                ? problem
                : organization.Rename(name, command.From, clock.Today);
        }
    }
}
