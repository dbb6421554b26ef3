using Baoxue.Data.Platform;
using Baoxue.Data.Writing;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Microsoft.AspNetCore.Identity;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>
/// Checks a user name and password (登录). Whether the name exists cannot be told from the answer, and hardly from its time.
/// </summary>
public sealed class SignIn(UserManager<Account> accounts, IWriter writer, ActorDirectory directory, AuditLog audit, TimeProvider clock)
{
    // Hashed once, so that an unknown name costs as much as a wrong password.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, "a password that nobody has");

    private static Account Nobody => new() { DisplayName = "" };

    /// <summary>The account, or null when the name, the password or the state of the account does not allow it.</summary>
    public async Task<SignedIn?> CheckAsync(string userName, string password, string? remote, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(userName);
        if (account is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            await audit.AppendAloneAsync("SignIn", new AuditNote("Account", null, new { remote }), "unknown name", ct);
            return null;
        }

        var outcome = await writer.RunAsync(Lane.Interactive, () => TryAsync(account, password), ct);
        if (outcome == "ok")
        {
            await directory.BecomeAsync(account.Id, remote, ct);
        }

        await audit.AppendAloneAsync("SignIn", new AuditNote("Account", account.Id.ToString(), new { remote }), outcome, ct);
        return outcome == "ok" ? new SignedIn(account.Id, account.DisplayName, account.MustChangePassword) : null;
    }

    private async Task<string> TryAsync(Account account, string password)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            accounts.PasswordHasher.VerifyHashedPassword(account, NobodysHash, password);
            return "locked";
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return "wrong password";
        }

        if (account.IsDisabled)
        {
            return "disabled";
        }

        await accounts.ResetAccessFailedCountAsync(account);
        account.LastSignInAt = clock.Now;
        await accounts.UpdateAsync(account);
        return "ok";
    }
}
