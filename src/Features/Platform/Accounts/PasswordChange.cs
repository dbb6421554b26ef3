using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Data.Writing;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>
/// Lets the actor change their own password (修改密码); a first password must be changed before anything else. Guessing the old
/// one counts as at sign-in, so that a browser left open cannot be used to find it.
/// </summary>
public sealed class PasswordChange(DistrictDb db, IWriter writer, Credentials credentials, CurrentActor current, AuditLog audit)
{
    private const string Action = "ChangePassword";

    /// <summary>Changes the password of the actor, who must know the old one.</summary>
    public async Task<PasswordChanged> RunAsync(string oldPassword, string newPassword, CancellationToken ct)
    {
        var account = await credentials.FindAsync(current.Actor.AccountId, ct);
        if (account is null)
        {
            return new PasswordChanged("请先登录");
        }

        if (oldPassword == newPassword)
        {
            return new PasswordChanged("新密码不能与原密码相同");
        }

        if (PasswordRules.ProblemOf(account.UserName ?? "", newPassword) is { } weak)
        {
            return new PasswordChanged(weak);
        }

        var verdict = await credentials.TryAsync(account, oldPassword, ct);
        if (verdict == PasswordVerdict.Right)
        {
            return new PasswordChanged(null, await ReplaceAsync(account, newPassword));
        }

        await audit.AppendAloneAsync(Action, NoteOf(account), "refused", ct);
        return new PasswordChanged(verdict == PasswordVerdict.Wrong ? "原密码不对" : $"原密码输错次数太多，请 {Credentials.LockLength.TotalMinutes:0} 分钟后再试");
    }

    private static AuditNote NoteOf(Account account) => new("Account", account.Id.ToString());

    // The new password, the end of all sessions and the record of it come together, also when the browser hangs up meanwhile.
    private async Task<string> ReplaceAsync(Account account, string password)
    {
        var hash = credentials.HashOf(account, password);
        return await writer.RunAsync(
            Lane.Interactive,
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
                var stamp = await credentials.ReplaceAsync(account, hash, CancellationToken.None);
                await audit.AppendAsync(Action, NoteOf(account), "ok", [], CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
                return stamp;
            },
            CancellationToken.None);
    }
}
