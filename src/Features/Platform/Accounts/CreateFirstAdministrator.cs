using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Organizations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Creates the first account (首个安全管理员), who gives the others their posts; refused once any account exists.</summary>
public static class CreateFirstAdministrator
{
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(string UserName, string DisplayName) : ICommand<CreateAccount.Created>
    {
        public AuditNote Audit => new("Account", Details: new { UserName });
    }

    internal sealed class Handler(DistrictDb db, IPasswordHasher<Account> hasher, TimeProvider clock, DistrictSettings district)
        : ICommandHandler<Command, CreateAccount.Created>
    {
        public async Task<Result<CreateAccount.Created>> HandleAsync(Command command, CancellationToken ct)
        {
            if (UserNames.ProblemOf(command.UserName) is { } problem)
            {
                return new PlatformRefusals.BadText("账号", problem);
            }

            if (command.DisplayName.Trim().Length is 0 or > 50)
            {
                return new PlatformRefusals.BadText("姓名", "应为 1 到 50 个字");
            }

            var book = await OrganizationBook.OpenAsync(db, clock, district, ct);
            if (book.Bureau is not { } bureau)
            {
                return new PlatformRefusals.NotFound("教育局");
            }

            // Whoever asks at the same time waits at this row until the first of them has an account or was refused.
            await db.TakeTurnAsync([bureau.Id], ct);
            if (await db.Accounts.AnyAsync(ct))
            {
                return new PlatformRefusals.AccountsExist();
            }

            var password = FirstPassword.Make();
            var account = AccountMaker.Make(command.UserName, command.DisplayName.Trim(), password, hasher, clock);
            var post = new Post { Id = new PostId(clock.NewId()), DivisionCode = district.DivisionCode, OrganizationId = bureau.Id, Title = Role.SecurityAdministrator.ChineseName, Role = Role.SecurityAdministrator, Rank = 90 };
            db.Accounts.Add(account);
            db.Posts.Add(post);
            db.Appointments.Add(new Appointment
            {
                Id = new AppointmentId(clock.NewId()),
                DivisionCode = district.DivisionCode,
                PostId = post.Id,
                HolderName = account.DisplayName,
                AccountId = account.Id,
                From = clock.Today,
                Basis = "系统初始化",
            });
            return new CreateAccount.Created(account.Id, password);
        }
    }
}
