using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>
/// Creates one organization below another that goes on (新建机构), by a name of its own among those below it; many at once come
/// by a roll.
/// </summary>
public static class CreateOrganization
{
    [Requires(Permission.ManageOrganizations)]
    public sealed record Command(string Code, string Name, OrganizationKind Kind, OrganizationId ParentId, DateOnly ValidFrom) : ICommand<OrganizationId>
    {
        public AuditNote Audit => new("Organization", Details: new { Code, Name, Kind });
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock, DistrictSettings district) : ICommandHandler<Command, OrganizationId>
    {
        public async Task<Result<OrganizationId>> HandleAsync(Command command, CancellationToken ct)
        {
            var (code, name) = (command.Code.Trim(), command.Name.Trim());
            if (code.Length is 0 or > 20 || name.Length is 0 or > 100)
            {
                return new PlatformRefusals.BadText(code.Length is 0 or > 20 ? "机构代码" : "机构名称", "缺失或太长");
            }

            await db.TakeTurnAsync([command.ParentId], ct);
            var book = await OrganizationBook.OpenAsync(db, clock, district, ct);
            var parent = book.All.FirstOrDefault(o => o.Id == command.ParentId);
            if (parent is null)
            {
                return new PlatformRefusals.NotFound("上级机构");
            }

            if (book.Find(code) is not null)
            {
                return new PlatformRefusals.CodeTaken(code);
            }

            if (!OrganizationBook.Fits(command.Kind, code, parent))
            {
                return new PlatformRefusals.DoesNotStandThere(command.Kind.ChineseName, code, parent.Name);
            }

            if (book.ObjectionToPlace(command.Kind, code, parent) is { } taken)
            {
                return taken;
            }

            if (parent.ObjectionToBodyBelow(command.ValidFrom, clock.Today) is { } objection)
            {
                return objection;
            }

            return NameClash.FindSibling(parent.Id, name, book.All, command.ValidFrom) is { } sibling
                ? new PlatformRefusals.SiblingCalledSo(sibling.Name, sibling.Code, parent.Name)
                : book.Add(code, name, command.Kind, parent, command.ValidFrom, parent.TownshipCode).Id;
        }
    }
}
