using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Shuts an account out (停用账号); its sessions end at once.</summary>
public static class DisableAccount
{
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId) : ICommand<Done>
    {
        public AuditNote Audit => new("Account", AccountId.ToString());
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock, CurrentActor current) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
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

            account.IsDisabled = true;
            account.ConcurrencyStamp = clock.NewId().ToString("N");
            await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
            return default(Done);
        }
    }
}
