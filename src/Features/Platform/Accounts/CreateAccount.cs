using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Creates an account (新建账号) with a first password that is shown once and must be changed. Rights come with posts.</summary>
public static class CreateAccount
{
    /// <param name="UserName">What is typed at sign-in.</param>
    /// <param name="DisplayName">The person's name.</param>
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(string UserName, string DisplayName) : ICommand<Created>
    {
        public AuditNote Audit => new("Account", Details: new { UserName });
    }

    /// <param name="AccountId">The new account.</param>
    /// <param name="FirstPassword">Shown once, kept nowhere.</param>
    public sealed record Created(Guid AccountId, string FirstPassword);

    internal sealed class Handler(DistrictDb db, IPasswordHasher<Account> hasher, TimeProvider clock) : ICommandHandler<Command, Created>
    {
        public async Task<Result<Created>> HandleAsync(Command command, CancellationToken ct)
        {
            var (userName, displayName) = (command.UserName.Trim(), command.DisplayName.Trim());
            if (UserNames.ProblemOf(userName) is { } problem)
            {
                return new PlatformRefusals.BadText("账号", problem);
            }

            if (displayName.Length is 0 or > 50)
            {
                return new PlatformRefusals.BadText("姓名", "应为 1 到 50 个字");
            }

            if (await db.Accounts.AnyAsync(a => a.NormalizedUserName == AccountMaker.Normalize(userName), ct))
            {
                return new PlatformRefusals.UserNameTaken(userName);
            }

            var password = FirstPassword.Make();
            var account = AccountMaker.Make(userName, displayName, password, hasher, clock);
            db.Accounts.Add(account);
            return new Created(account.Id, password);
        }
    }
}
