using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Demo;

/// <summary>Creates the accounts of the demonstration with their posts (演示账号); refused where the district is a real one.</summary>
public static class SeatDemoAccounts
{
    /// <summary>The password of every demonstration account, printed in the terminal.</summary>
    public const string Password = "Baoxue-2026";

    /// <summary>User names and roles, as the terminal prints them.</summary>
    public static IEnumerable<(string UserName, string Role)> Seats => DemoPlan.All.Select(p => (p.UserName, p.Role.ChineseName));

    [Requires(Permission.ManageAccounts)]
    public sealed record Command : ICommand<IReadOnlyList<DemoAccount>>
    {
        public AuditNote Audit => new("Account", Details: new { Demo = true });
    }

    internal sealed class Handler(DistrictDb db, IPasswordHasher<Account> hasher, TimeProvider clock, DistrictSettings district)
        : ICommandHandler<Command, IReadOnlyList<DemoAccount>>
    {
        public async Task<Result<IReadOnlyList<DemoAccount>>> HandleAsync(Command command, CancellationToken ct)
        {
            if (!district.IsDemo || !await db.ReferenceItems.AnyAsync(i => i.Kind == ReferenceKinds.Demonstration, ct))
            {
                return new PlatformRefusals.NotADemo();
            }

            var book = await OrganizationBook.OpenAsync(db, clock, district, ct);
            var known = (await db.Accounts.Select(a => a.UserName!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
            var seated = new List<DemoAccount>();
            AddClass(book);
            foreach (var plan in DemoPlan.All)
            {
                if (plan.Place(book.All) is not { } place)
                {
                    continue;
                }

                seated.Add(new DemoAccount(plan.UserName, plan.DisplayName, plan.Role, place.Name));
                if (!known.Contains(plan.UserName))
                {
                    Seat(plan, place);
                }
            }

            return seated;
        }

        private void AddClass(OrganizationBook book)
        {
            if (DemoPlan.ClassSchool(book.All) is not { } school)
            {
                return;
            }

            // The third grade of this school year, first class, as the class segment of a school path is written.
            var entry = SchoolYear.Of(clock.Today).StartYear - 2;
            var code = $"{school.Code}-{entry}01";
            if (book.Find(code) is null)
            {
                book.Add(code, $"{school.Name}{entry}级1班", OrganizationKind.SchoolClass, school, new DateOnly(entry, 9, 1), school.TownshipCode);
            }
        }

        private void Seat(DemoPlan plan, Organization place)
        {
            var account = AccountMaker.Make(plan.UserName, plan.DisplayName, Password, hasher, clock);
            account.MustChangePassword = false;
            var post = new Post { Id = new PostId(clock.NewId()), DivisionCode = district.DivisionCode, OrganizationId = place.Id, Title = plan.Role.ChineseName, Role = plan.Role, Rank = 50 };
            db.Accounts.Add(account);
            db.Posts.Add(post);
            db.Appointments.Add(new Appointment
            {
                Id = new AppointmentId(clock.NewId()),
                DivisionCode = district.DivisionCode,
                PostId = post.Id,
                HolderName = plan.DisplayName,
                AccountId = account.Id,
                From = clock.Today.AddYears(-1),
                Basis = "模拟任职",
            });
        }
    }
}
