using Baoxue.Data.Platform;
using Baoxue.Features.Common;
using Microsoft.AspNetCore.Identity;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Puts a new account together, as sign-in expects to find it (账号).</summary>
internal static class AccountMaker
{
    public static string Normalize(string userName) => userName.ToUpperInvariant();

    public static Account Make(string userName, string displayName, string password, IPasswordHasher<Account> hasher, TimeProvider clock)
    {
        var account = new Account
        {
            Id = clock.NewId(),
            UserName = userName,
            NormalizedUserName = Normalize(userName),
            DisplayName = displayName,
            LockoutEnabled = true,
            CreatedAt = clock.Now,
        };
        SetPassword(account, password, hasher, clock);
        return account;
    }

    /// <summary>Gives a password that somebody else knows, so that it must be changed at the first sign-in.</summary>
    public static void SetPassword(Account account, string password, IPasswordHasher<Account> hasher, TimeProvider clock)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = clock.NewId().ToString("N");
        account.ConcurrencyStamp = clock.NewId().ToString("N");
        account.PasswordChangedAt = clock.Now;
        account.MustChangePassword = true;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }
}
