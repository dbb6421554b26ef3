using Baoxue.Data;
using Baoxue.Data.Writing;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>
/// Checks a user name and password (登录). Whether the name exists cannot be told from the answer, and hardly from its time.
/// </summary>
public sealed class SignIn(DistrictDb db, IWriter writer, PasswordGate gate, ActorDirectory directory, AuditLog audit, TimeProvider clock)
{
    /// <summary>The account, or null when the name, the password or the state of the account does not allow it.</summary>
    public async Task<SignedIn?> CheckAsync(string userName, string password, string? remote, CancellationToken ct)
    {
        var name = AccountMaker.Normalize(userName);
        // What can be no user name is not looked for: a database may refuse some characters.
        var account = UserNames.ProblemOf(userName.ToLowerInvariant()) is null ? await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name, ct) : null;
        if (account is null)
        {
            gate.Pretend(password);
            await audit.AppendAloneAsync(nameof(SignIn), new AuditNote(Subject, null, new { remote }), "unknown name", ct);
            return null;
        }

        var verdict = await gate.TryAsync(account, password, ct);
        if (verdict == PasswordVerdict.Right)
        {
            var now = clock.Now;
            await writer.RunAsync(Lane.Interactive, () => db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInAt, now), ct), ct);
            await directory.BecomeAsync(account.Id, remote, ct);
        }

        await audit.AppendAloneAsync(nameof(SignIn), new AuditNote(Subject, account.Id.ToString(), new { remote }), OutcomeOf(verdict), ct);
        return verdict == PasswordVerdict.Right ? new SignedIn(account.Id, account.DisplayName, account.MustChangePassword) : null;
    }

    private const string Subject = "Account";

    private static string OutcomeOf(PasswordVerdict verdict) => verdict switch
    {
        PasswordVerdict.Right => "ok",
        PasswordVerdict.Wrong => "wrong password",
        PasswordVerdict.Locked => "locked",
    };
}
