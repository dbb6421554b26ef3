using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Adds another name of the same body (添加别名), as files and notices write it.</summary>
public static class AddAlias
{
    [Requires(Permission.ManageOrganizations)]
    public sealed record Command(OrganizationId Id, string Name) : ICommand<Done>
    {
        public AuditNote Audit => new("Organization", Id.Value.ToString(), new { Name });
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var organization = await db.Organizations.Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Id == command.Id, ct);
            if (organization is null)
            {
                return new PlatformRefusals.NotFound("机构");
            }

            var name = command.Name.Trim();
            if (await OrganizationNames.ProblemAsync(db, organization, name, "别名", clock.Today, ct) is { } problem)
            {
                return problem;
            }

            organization.AlsoCall(name);
            return default(Done);
        }
    }
}
