using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>
/// Puts a person into a post from a day (任职), within the life of its body. With an account, the person gets what the post
/// allows, on those days only.
/// </summary>
public static class AppointHolder
{
    /// <param name="PostId">The post.</param>
    /// <param name="HolderName">The person; taken from the account when there is one.</param>
    /// <param name="AccountId">The person's account, if any.</param>
    /// <param name="From">The first day.</param>
    /// <param name="To">The last day, if set already.</param>
    /// <param name="Basis">The paper that orders it.</param>
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(PostId PostId, string? HolderName, Guid? AccountId, DateOnly From, DateOnly? To = null, string? Basis = null) : ICommand<AppointmentId>
    {
        public AuditNote Audit => new("Post", PostId.Value.ToString(), new { AccountId, From, To, Basis });
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : ICommandHandler<Command, AppointmentId>
    {
        public async Task<Result<AppointmentId>> HandleAsync(Command command, CancellationToken ct)
        {
            // Found also when it is made in this very transaction.
            var post = await db.Posts.FindAsync([command.PostId], ct);
            if (post is not null)
            {
                await db.TakeTurnAsync([post.OrganizationId], ct);
            }

            if (command.AccountId is { } person)
            {
                await db.TakeTurnAsync(person, ct);
            }

            var account = command.AccountId is null ? null : await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == command.AccountId, ct);
            var name = account?.DisplayName ?? command.HolderName?.Trim() ?? "";
            if (post is null || (command.AccountId is not null && account is null))
            {
                return new PlatformRefusals.NotFound(post is null ? "职务" : "账号");
            }

            if (account is not null && command.HolderName?.Trim() is { Length: > 0 } written && written != account.DisplayName)
            {
                return new PlatformRefusals.NotNamedSo(written, account.DisplayName);
            }

            if (name.Length is 0 or > 50)
            {
                return new PlatformRefusals.BadText("姓名", "应为 1 到 50 个字");
            }

            if (command.Basis?.Length > 100)
            {
                return new PlatformRefusals.BadText("任职依据", "最多 100 个字");
            }

            if (PersonalNumbers.KindIn(command.Basis) is { } kind)
            {
                return new PlatformRefusals.NumberInText("任职依据", kind);
            }

            if (Appointment.ObjectionToDays(command.From, command.To, clock.Today) is { } slip)
            {
                return slip;
            }

            var body = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == post.OrganizationId, ct);
            if (body.ObjectionToPost(command.From, command.To) is { } objection)
            {
                return objection;
            }

            var held = await db.Appointments.AsNoTracking().Where(a => a.PostId == post.Id).ToListAsync(ct);
            if (post.ObjectionToHolder(name, account?.Id, command.From, command.To, held) is { } taken)
            {
                return taken;
            }

            if (account is not null && post.Role is { } role && await ConflictAsync(role, body, account.Id, command, ct) is { } refusal)
            {
                return refusal;
            }

            var appointment = new Appointment
            {
                Id = new AppointmentId(clock.NewId()),
                DivisionCode = post.DivisionCode,
                PostId = post.Id,
                HolderName = name,
                AccountId = account?.Id,
                From = command.From,
                Basis = command.Basis,
            };
            if (command.To is { } last)
            {
                appointment.EndOn(last);
            }

            db.Appointments.Add(appointment);
            return appointment.Id;
        }

        private async Task<Refusal?> ConflictAsync(Role role, Organization body, Guid account, Command command, CancellationToken ct)
        {
            var last = command.To ?? DateOnly.MaxValue;
            var held = await (
                from other in db.Appointments.AsNoTracking()
                where other.AccountId == account && other.From <= last && (other.To == null || other.To >= command.From)
                join seat in db.Posts on other.PostId equals seat.Id
                where seat.Role != null
                join place in db.Organizations on seat.OrganizationId equals place.Id
                select new { seat.Role, Place = place }).ToListAsync(ct);
            if (role.IsAdministrator && held.Exists(h => h.Role!.Value.IsAdministrator && h.Role != role))
            {
                return new PlatformRefusals.AdministratorsExcludeEachOther();
            }

            // Whoever gives rights, runs the machine or reads the log sees no child, not even by another post.
            if (held.Exists(h => h.Role!.Value.IsAdministrator != role.IsAdministrator))
            {
                return new PlatformRefusals.AdministratorsSeeNoChild();
            }

            var scope = DataScope.Union(held.Select(h => h.Role!.Value.ScopeAt(h.Place)).Append(role.ScopeAt(body)));
            return Math.Max(scope.SchoolPaths.Count, scope.RegionPaths.Count) > DataScope.PlacesPerLine ? new PlatformRefusals.TooManyPlaces() : null;
        }
    }
}
