using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Creates a post in an organization that exists (设置职务); what the post allows is fixed by its role for good.</summary>
public static class CreatePost
{
    /// <param name="OrganizationId">Where.</param>
    /// <param name="Title">As the organization writes it.</param>
    /// <param name="Role">What holding it allows; null for a post without a seat here.</param>
    /// <param name="Rank">Order in the organization, from 1.</param>
    /// <param name="On">The day it is wanted for; today when null.</param>
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(OrganizationId OrganizationId, string Title, Role? Role, int Rank = 1, DateOnly? On = null) : ICommand<PostId>
    {
        public AuditNote Audit => new("Organization", OrganizationId.Value.ToString(), new { Title, Role });
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : ICommandHandler<Command, PostId>
    {
        public async Task<Result<PostId>> HandleAsync(Command command, CancellationToken ct)
        {
            var organization = await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == command.OrganizationId, ct);
            if (organization is null)
            {
                return new PlatformRefusals.NotFound("机构");
            }

            var title = command.Title.Trim();
            if (title.Length is 0 or > 60)
            {
                return new PlatformRefusals.BadText("职务名称", "应为 1 到 60 个字");
            }

            if (command.Role is { } role && !role.FitsKind(organization.Kind))
            {
                return new PlatformRefusals.RoleDoesNotFit(role.ChineseName, organization.Name);
            }

            var day = command.On ?? clock.Today;
            if (organization.ObjectionToPost(day, day) is { } objection)
            {
                return objection;
            }

            // A post in the leading group itself is a seat there.
            var isSeat = organization.Kind == OrganizationKind.LeadingGroup;
            var post = new Post
            {
                Id = new PostId(clock.NewId()),
                DivisionCode = organization.DivisionCode,
                OrganizationId = organization.Id,
                Title = title,
                Role = command.Role,
                Rank = Math.Clamp(command.Rank, 1, 999),
                GroupSeat = isSeat ? title : null,
                GroupRank = isSeat ? await db.Posts.MaxAsync(p => p.GroupRank, ct) + 1 ?? 1 : null,
            };
            db.Posts.Add(post);
            return post.Id;
        }
    }
}
