using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Lets a disabled account in again (启用账号).</summary>
public static class EnableAccount
{
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId) : ICommand<Done>
    {
        public AuditNote Audit => new("Account", AccountId.ToString());
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == command.AccountId, ct);
            if (account is null)
            {
                return new PlatformRefusals.NotFound("账号");
            }

            account.IsDisabled = false;
            account.ConcurrencyStamp = clock.NewId().ToString("N");
            return default(Done);
        }
    }
}
