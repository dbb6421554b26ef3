using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>
/// Checks a user name and password (登录). Whether the name exists cannot be told from the answer, and hardly from its time.
/// </summary>
public sealed class SignIn(Credentials credentials, ActorDirectory directory, AuditLog audit)
{
    private const string Subject = "Account";

    /// <summary>The account, or null when the name, the password or the state of the account does not allow it.</summary>
    public async Task<SignedIn?> CheckAsync(string userName, string password, string? remote, CancellationToken ct)
    {
        var account = await credentials.FindAsync(userName, ct);
        if (account is null)
        {
            credentials.Pretend(password);
            await audit.AppendAloneAsync(nameof(SignIn), new AuditNote(Subject, null, new { remote }), "unknown name", ct);
            return null;
        }

        var verdict = await credentials.TryAsync(account, password, ct);
        if (verdict == PasswordVerdict.Right)
        {
            await credentials.NoteSignInAsync(account.Id, ct);
            await directory.BecomeAsync(account.Id, remote, ct);
        }

        await audit.AppendAloneAsync(nameof(SignIn), new AuditNote(Subject, account.Id.ToString(), new { remote }), OutcomeOf(verdict), ct);
        return verdict == PasswordVerdict.Right ? new SignedIn(account.Id, account.DisplayName, account.MustChangePassword, account.SecurityStamp ?? "") : null;
    }

    private static string OutcomeOf(PasswordVerdict verdict) => verdict switch
    {
        PasswordVerdict.Right => "ok",
        PasswordVerdict.Wrong => "wrong password",
        PasswordVerdict.Locked => "locked",
    };
}
