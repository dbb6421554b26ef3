using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Data.Writing;
using Baoxue.Features.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>
/// Finds accounts, checks and replaces their passwords, and keeps count (登录凭据与锁定, GB/T 22239 8.1.4.1 b). A try is counted before the password is looked at,
/// so that guesses made at the same time cost as much as guesses made one after the other; the slow hash is reckoned outside
/// the writer, so that whoever guesses holds up nobody else.
/// </summary>
public sealed class Credentials(DistrictDb db, IWriter writer, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <summary>How long an account is locked.</summary>
    public static readonly TimeSpan LockLength = TimeSpan.FromMinutes(10);

    // Hashed once, so that an unknown name costs as much as a wrong password.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, "a password that nobody has");

    private static Account Nobody => new() { DisplayName = "" };

    /// <summary>The account of a user name, or null; what can be no user name is not looked for, since a database may refuse some characters.</summary>
    public async Task<Account?> FindAsync(string userName, CancellationToken ct)
    {
        if (UserNames.ProblemOf(userName.ToLowerInvariant()) is not null)
        {
            return null;
        }

        var name = AccountMaker.Normalize(userName);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name, ct);
    }

    /// <summary>The account of an actor, or null.</summary>
    public Task<Account?> FindAsync(Guid? id, CancellationToken ct) => db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>Takes as long as a check, for a name that nobody has.</summary>
    public void Pretend(string password) => hasher.VerifyHashedPassword(Nobody, NobodysHash, password);

    /// <summary>Tries a password; success clears the count of failures.</summary>
    public async Task<PasswordVerdict> TryAsync(Account account, string password, CancellationToken ct)
    {
        if (!await CountAsync(account.Id, ct))
        {
            Pretend(password);
            return PasswordVerdict.Locked;
        }

        if (account.PasswordHash is not { } hash || hasher.VerifyHashedPassword(account, hash, password) == PasswordVerificationResult.Failed)
        {
            return PasswordVerdict.Wrong;
        }

        return await ClearAsync(account.Id, hash, ct) ? PasswordVerdict.Right : PasswordVerdict.Wrong;
    }

    /// <summary>Writes down that the account was signed in to.</summary>
    public Task NoteSignInAsync(Guid id, CancellationToken ct)
    {
        var now = clock.Now;
        return WriteAsync(() => db.Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInAt, now), ct), ct);
    }

    /// <summary>The slow hash of a password to be, for <see cref="ReplaceAsync"/>.</summary>
    public string HashOf(Account account, string password) => hasher.HashPassword(account, password);

    /// <summary>Gives the account, in the transaction that is open, a password that nobody else knows, and ends all its sessions: whoever knew the old one is out everywhere.</summary>
    /// <returns>The stamp of the new password.</returns>
    public async Task<string> ReplaceAsync(Account account, string hash, CancellationToken ct)
    {
        var (now, stamp) = (clock.Now, clock.NewId().ToString("N"));
        await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.PasswordHash, hash)
                .SetProperty(a => a.SecurityStamp, stamp)
                .SetProperty(a => a.ConcurrencyStamp, stamp)
                .SetProperty(a => a.PasswordChangedAt, now)
                .SetProperty(a => a.MustChangePassword, false),
            ct);
        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
        return stamp;
    }

    // One statement: the last try that is allowed locks the account until it proves right.
    private Task<bool> CountAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + LockLength;
        return WriteAsync(
            () => db.Accounts.Where(a => a.Id == id && (a.LockoutEnd == null || a.LockoutEnd <= now)).ExecuteUpdateAsync(
                set => set
                    .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount + 1 >= AccountServices.FailuresBeforeLock ? until : null)
                    .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= AccountServices.FailuresBeforeLock ? 0 : a.AccessFailedCount + 1),
                ct),
            ct);
    }

    // The password may have been changed, or the account disabled, while the hash was reckoned.
    private Task<bool> ClearAsync(Guid id, string hash, CancellationToken ct) => WriteAsync(
        () => db.Accounts.Where(a => a.Id == id && a.PasswordHash == hash && !a.IsDisabled).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null).SetProperty(a => a.AccessFailedCount, 0), ct),
        ct);

    private async Task<bool> WriteAsync(Func<Task<int>> write, CancellationToken ct) => await writer.RunAsync(Lane.Interactive, write, ct) == 1;
}
