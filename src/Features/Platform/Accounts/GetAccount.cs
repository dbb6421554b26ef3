using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>One account with all posts it ever held (账号详情).</summary>
public static class GetAccount
{
    [Requires(Permission.ManageAccounts)]
    public sealed record Query(Guid AccountId) : IQuery<Answer?>;

    public sealed record Answer(
        Guid Id, string UserName, string DisplayName, bool IsDisabled, bool IsLocked, bool MustChangePassword, DateTime CreatedAt, DateTime? PasswordChangedAt,
        DateTime? LastSignInAt, IReadOnlyList<Held> Posts);

    /// <summary>One appointment; <paramref name="IsHeld"/> says whether it holds today.</summary>
    public sealed record Held(AppointmentId Id, OrganizationId OrganizationId, string Organization, string Title, Role? Role, DateOnly From, DateOnly? To, string? Basis, bool IsHeld);

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : IQueryHandler<Query, Answer?>
    {
        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.AccountId, ct);
            if (account is null)
            {
                return null;
            }

            var today = clock.Today;
            var held = await (
                from appointment in db.Appointments.AsNoTracking()
                where appointment.AccountId == account.Id
                join post in db.Posts on appointment.PostId equals post.Id
                join organization in db.Organizations on post.OrganizationId equals organization.Id
                orderby appointment.From descending
                select new { Appointment = appointment, Post = post, Organization = organization }).ToListAsync(ct);
            return new Answer(
                account.Id, account.UserName!, account.DisplayName, account.IsDisabled, account.LockoutEnd > clock.GetUtcNow(), account.MustChangePassword,
                account.CreatedAt, account.PasswordChangedAt, account.LastSignInAt,
                [.. held.Select(h => new Held(
                    h.Appointment.Id, h.Organization.Id, h.Organization.Name, h.Post.Title, h.Post.Role, h.Appointment.From, h.Appointment.To, h.Appointment.Basis,
                    h.Appointment.IsHeldOn(today)))]);
        }
    }
}
