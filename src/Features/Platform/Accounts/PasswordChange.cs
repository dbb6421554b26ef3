using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Data.Writing;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>
/// Lets the actor change their own password (修改密码); a first password must be changed before anything else. Guessing the old
/// one counts as at sign-in, so that a browser left open cannot be used to find it.
/// </summary>
public sealed class PasswordChange(DistrictDb db, IWriter writer, PasswordGate gate, IPasswordHasher<Account> hasher, CurrentActor current, AuditLog audit, TimeProvider clock)
{
    /// <summary>Changes the password of the actor, who must know the old one. Null when done, else what is wrong.</summary>
    public async Task<string?> RunAsync(string oldPassword, string newPassword, CancellationToken ct)
    {
        var id = current.Actor.AccountId;
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
        {
            return "请先登录";
        }

        if (oldPassword == newPassword)
        {
            return "新密码不能与原密码相同";
        }

        if (PasswordRules.ProblemOf(account.UserName ?? "", newPassword) is { } weak)
        {
            return weak;
        }

        var verdict = await gate.TryAsync(account, oldPassword, ct);
        if (verdict == PasswordVerdict.Right)
        {
            await StoreAsync(account, newPassword, ct);
        }

        await audit.AppendAloneAsync("ChangePassword", new AuditNote("Account", account.Id.ToString()), verdict == PasswordVerdict.Right ? "ok" : "refused", ct);
        return verdict switch
        {
            PasswordVerdict.Right => null,
            PasswordVerdict.Wrong => "原密码不对",
            PasswordVerdict.Locked => $"原密码输错次数太多，请 {PasswordGate.LockLength.TotalMinutes:0} 分钟后再试",
        };
    }

    private async Task StoreAsync(Account account, string password, CancellationToken ct)
    {
        var (now, hash, stamp) = (clock.Now, hasher.HashPassword(account, password), clock.NewId().ToString("N"));
        await writer.RunAsync(
            Lane.Interactive,
            () => db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.PasswordHash, hash)
                    .SetProperty(a => a.SecurityStamp, stamp)
                    .SetProperty(a => a.ConcurrencyStamp, stamp)
                    .SetProperty(a => a.PasswordChangedAt, now)
                    .SetProperty(a => a.MustChangePassword, false),
                ct),
            ct);
    }
}
