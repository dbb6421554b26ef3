using Baoxue.Data.Platform;
using Baoxue.Data.Writing;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Microsoft.AspNetCore.Identity;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Lets the actor change their own password (修改密码); a first password must be changed before anything else.</summary>
public sealed class PasswordChange(UserManager<Account> accounts, IWriter writer, CurrentActor current, AuditLog audit, TimeProvider clock)
{
    /// <summary>Changes the password of the actor, who must know the old one. Null when done, else what is wrong.</summary>
    public async Task<string?> RunAsync(string oldPassword, string newPassword, CancellationToken ct)
    {
        var account = await accounts.FindByIdAsync(current.Actor.AccountId?.ToString() ?? "");
        if (account is null)
        {
            return "请先登录";
        }

        if (oldPassword == newPassword)
        {
            return "新密码不能与原密码相同";
        }

        var result = await writer.RunAsync(
            Lane.Interactive,
            async () =>
            {
                var changed = await accounts.ChangePasswordAsync(account, oldPassword, newPassword);
                if (changed.Succeeded)
                {
                    account.MustChangePassword = false;
                    account.PasswordChangedAt = clock.Now;
                    await accounts.UpdateAsync(account);
                }

                return changed;
            },
            ct);
        await audit.AppendAloneAsync("ChangePassword", new AuditNote("Account", account.Id.ToString()), result.Succeeded ? "ok" : "refused", ct);
        return result.Succeeded ? null
            : result.Errors.FirstOrDefault(e => e.Code == nameof(PasswordRules))?.Description ?? "原密码不对";
    }
}
