using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Lists accounts with the posts held today (账号列表).</summary>
public static class ListAccounts
{
    /// <param name="Search">Part of the user name or the person's name.</param>
    [Requires(Permission.ManageAccounts)]
    public sealed record Query(string? Search = null) : IQuery<IReadOnlyList<Row>>
    {
        /// <summary>A page shows no more; an export has them all.</summary>
        internal int Most { get; init; } = 1000;
    }

    public sealed record Row(Guid Id, string UserName, string DisplayName, string Posts, bool IsDisabled, bool IsLocked, bool MustChangePassword, DateTime? LastSignInAt);

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> HandleAsync(Query query, CancellationToken ct)
        {
            var search = query.Search?.Trim() ?? "";
            var accounts = await db.Accounts.AsNoTracking()
                .Where(a => search == "" || a.UserName!.Contains(search) || a.DisplayName.Contains(search))
                .OrderBy(a => a.UserName).Take(query.Most).ToListAsync(ct);
            var today = clock.Today;
            var ids = accounts.Select(a => (Guid?)a.Id).ToList();
            var held = await (
                from appointment in db.Appointments.AsNoTracking().HeldOn(today)
                where ids.Contains(appointment.AccountId)
                join post in db.Posts on appointment.PostId equals post.Id
                join organization in db.Organizations on post.OrganizationId equals organization.Id
                select new { appointment.AccountId, Text = post.Title + "（" + organization.Name + "）" }).ToListAsync(ct);
            var posts = held.ToLookup(h => h.AccountId, h => h.Text);
            var now = clock.GetUtcNow();
            return [.. accounts.Select(a => new Row(
                a.Id, a.UserName!, a.DisplayName, string.Join('、', posts[a.Id]), a.IsDisabled, a.LockoutEnd > now, a.MustChangePassword, a.LastSignInAt))];
        }
    }
}
