using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>
/// Appoints somebody in an organization by role and title (安排职务). A post that is not there yet is created with the
/// appointment or not at all, so that a refusal leaves no empty one.
/// </summary>
public static class FillPost
{
    /// <param name="OrganizationId">Where.</param>
    /// <param name="Role">What the post allows.</param>
    /// <param name="Title">As the paper writes it; the name of the role when empty.</param>
    /// <param name="AccountId">The person's account.</param>
    /// <param name="From">The first day.</param>
    /// <param name="To">The last day, if set already.</param>
    /// <param name="Basis">The paper that orders it.</param>
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(OrganizationId OrganizationId, Role Role, string? Title, Guid AccountId, DateOnly From, DateOnly? To = null, string? Basis = null) : ICommand<AppointmentId>
    {
        public AuditNote Audit => new("Organization", OrganizationId.Value.ToString(), new { Role, Title, AccountId, From, To, Basis });
    }

    internal sealed class Handler(DistrictDb db, ICommandHandler<CreatePost.Command, PostId> posts, ICommandHandler<AppointHolder.Command, AppointmentId> appointments)
        : ICommandHandler<Command, AppointmentId>
    {
        public async Task<Result<AppointmentId>> HandleAsync(Command command, CancellationToken ct)
        {
            await db.TakeTurnAsync([command.OrganizationId], ct);
            var title = string.IsNullOrWhiteSpace(command.Title) ? command.Role.ChineseName : command.Title.Trim();
            var known = await db.Posts.AsNoTracking()
                .Where(p => p.OrganizationId == command.OrganizationId && p.Role == command.Role && p.Title == title)
                .OrderBy(p => p.Rank).Select(p => (PostId?)p.Id).FirstOrDefaultAsync(ct);
            var post = known is { } there ? there : await posts.HandleAsync(new CreatePost.Command(command.OrganizationId, title, command.Role, On: command.From), ct);
            return post.IsOk
                ? await appointments.HandleAsync(new AppointHolder.Command(post.Value, null, command.AccountId, command.From, command.To, command.Basis), ct)
                : post.Refusal!;
        }
    }
}
