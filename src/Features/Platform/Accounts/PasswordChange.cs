using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>
/// Lets the actor change their own password (修改密码); a first password must be changed before anything else. Guessing the old
/// one counts as at sign-in, so that a browser left open cannot be used to find it.
/// </summary>
public sealed class PasswordChange(Credentials credentials, CurrentActor current, AuditLog audit)
{
    /// <summary>Changes the password of the actor, who must know the old one. Null when done, else what is wrong.</summary>
    public async Task<string?> RunAsync(string oldPassword, string newPassword, CancellationToken ct)
    {
        var account = await credentials.FindAsync(current.Actor.AccountId, ct);
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

        var verdict = await credentials.TryAsync(account, oldPassword, ct);
        if (verdict == PasswordVerdict.Right)
        {
            await credentials.ReplaceAsync(account, newPassword, ct);
        }

        await audit.AppendAloneAsync("ChangePassword", new AuditNote("Account", account.Id.ToString()), verdict == PasswordVerdict.Right ? "ok" : "refused", ct);
        return verdict switch
        {
            PasswordVerdict.Right => null,
            PasswordVerdict.Wrong => "原密码不对",
            PasswordVerdict.Locked => $"原密码输错次数太多，请 {Credentials.LockLength.TotalMinutes:0} 分钟后再试",
        };
    }
}
