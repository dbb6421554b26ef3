using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Tells who an account is today: the posts held, what they allow, how far they see. Asked anew at each request.</summary>
public sealed class ActorDirectory(DistrictDb db, TimeProvider clock, CurrentActor current)
{
    /// <summary>Makes the account the actor of this unit of work; an unknown or disabled one becomes nobody.</summary>
    public async Task BecomeAsync(Guid? accountId, string? remote, CancellationToken ct)
    {
        if (accountId is null)
        {
            current.Become(Actor.Operator(remote ?? ""));
            return;
        }

        var actor = await FindAsync(accountId.Value, remote, ct);
        // Who asked stays known to the audit log, whatever has become of the account.
        current.Become(actor ?? Actor.Nobody with { AccountId = accountId, Name = "已停用或不存在的账号", Remote = remote });
    }

    /// <summary>The actor behind an account, or null when it is unknown or disabled.</summary>
    public async Task<Actor?> FindAsync(Guid accountId, string? remote, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId && !a.IsDisabled, ct);
        if (account is null)
        {
            return null;
        }

        var today = clock.Today;
        var held = await (
            from appointment in db.Appointments.AsNoTracking().HeldOn(today)
            where appointment.AccountId == accountId
            join post in db.Posts on appointment.PostId equals post.Id
            join organization in db.Organizations on post.OrganizationId equals organization.Id
            orderby post.Rank, post.Title
            select new { post.Title, post.Role, Organization = organization }).ToListAsync(ct);
        var roles = held.Where(h => h.Role is not null && h.Organization.ExistsOn(today)).ToList();
        return new Actor(
            account.Id,
            account.DisplayName,
            string.Join('、', held.Select(h => $"{h.Title}（{h.Organization.Name}）")),
            roles.SelectMany(h => h.Role!.Value.Permissions).Append(Permission.BeSignedIn).ToHashSet(),
            DataScope.Union(roles.Select(h => h.Role!.Value.ScopeAt(h.Organization))),
            remote)
        {
            Organization = held.FirstOrDefault()?.Organization.Name ?? "",
            MustChangePassword = account.MustChangePassword || account.PasswordChangedAt is not { } changed || changed + PasswordRules.LongestAge < clock.Now,
        };
    }
}
