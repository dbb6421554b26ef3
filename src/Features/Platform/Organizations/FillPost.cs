using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>
/// Appoints somebody in a post of an organization (安排职务): in one that is there, vacant or held, or in one named by role and
/// title. A post that is not there yet is created with the appointment or not at all, so that a refusal leaves no empty one.
/// </summary>
public static class FillPost
{
    /// <param name="OrganizationId">Where.</param>
    /// <param name="PostId">One of its posts; null for one named by role and title.</param>
    /// <param name="Role">What a post named here allows.</param>
    /// <param name="Title">Of a post named here, as the paper writes it; the name of the role when empty.</param>
    /// <param name="HolderName">The person; taken from the account when there is one.</param>
    /// <param name="AccountId">The person's account, if any.</param>
    /// <param name="From">The first day.</param>
    /// <param name="To">The last day, if set already.</param>
    /// <param name="Basis">The paper that orders it.</param>
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(
        OrganizationId OrganizationId, PostId? PostId, Role? Role, string? Title, string? HolderName, Guid? AccountId, DateOnly From, DateOnly? To = null, string? Basis = null)
        : ICommand<AppointmentId>
    {
        public AuditNote Audit => new("Organization", OrganizationId.Value.ToString(), new { PostId, Role, Title, AccountId, From, To, Basis });
    }

    /// <summary>What a post named by its role is called: as given, or by the role.</summary>
    public static string TitleOf(Role role, string? given) => string.IsNullOrWhiteSpace(given) ? role.ChineseName : given.Trim();

    internal sealed class Handler(DistrictDb db, ICommandHandler<CreatePost.Command, PostId> posts, ICommandHandler<AppointHolder.Command, AppointmentId> appointments)
        : ICommandHandler<Command, AppointmentId>
    {
        public async Task<Result<AppointmentId>> HandleAsync(Command command, CancellationToken ct)
        {
            await db.TakeTurnAsync([command.OrganizationId], ct);
            var post = command.PostId is { } chosen ? await ChosenAsync(command.OrganizationId, chosen, ct) : await NamedAsync(command, ct);
            return post.IsOk
                ? await appointments.HandleAsync(new AppointHolder.Command(post.Value, command.HolderName, command.AccountId, command.From, command.To, command.Basis), ct)
                : post.Refusal!;
        }

        private async Task<Result<PostId>> ChosenAsync(OrganizationId organization, PostId post, CancellationToken ct) =>
            await db.Posts.AnyAsync(p => p.Id == post && p.OrganizationId == organization, ct) ? post : new PlatformRefusals.NotFound("职务");

        private async Task<Result<PostId>> NamedAsync(Command command, CancellationToken ct)
        {
            if (command.Role is not { } role)
            {
                return new PlatformRefusals.BadText("系统角色", "要选择，新设的职务按它确定权限");
            }

            var title = TitleOf(role, command.Title);
            var known = await db.Posts.AsNoTracking()
                .Where(p => p.OrganizationId == command.OrganizationId && p.Role == role && p.Title == title)
                .OrderBy(p => p.Rank).Select(p => (PostId?)p.Id).FirstOrDefaultAsync(ct);
            return known is { } there ? there : await posts.HandleAsync(new CreatePost.Command(command.OrganizationId, title, role, On: command.From), ct);
        }
    }
}
