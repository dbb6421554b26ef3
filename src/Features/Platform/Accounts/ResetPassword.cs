using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Gives an account a new first password (重置密码), shown once; its sessions end and its lock is lifted.</summary>
public static class ResetPassword
{
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId) : ICommand<string>
    {
        public AuditNote Audit => new("Account", AccountId.ToString());
    }

    internal sealed class Handler(DistrictDb db, IPasswordHasher<Account> hasher, TimeProvider clock, CurrentActor current) : ICommandHandler<Command, string>
    {
        public async Task<Result<string>> HandleAsync(Command command, CancellationToken ct)
        {
            await db.TakeTurnAsync(command.AccountId, ct);
            var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == command.AccountId, ct);
            if (account is null)
            {
                return new PlatformRefusals.NotFound("账号");
            }

            if (account.Id == current.Actor.AccountId)
            {
                return new PlatformRefusals.NotYourself();
            }

            var password = FirstPassword.Make();
            AccountMaker.SetPassword(account, password, hasher, clock);
            await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
            return password;
        }
    }
}
