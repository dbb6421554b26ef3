using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Data.Writing;
using Baoxue.Features.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>
/// Signed-in browsers, kept on the server: signing out or disabling an account ends every copy of a cookie, and no cookie
/// outlives its limits whatever the browser's clock says.
/// </summary>
public sealed class SessionStore(IServiceScopeFactory scopes, IWriter writer, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>A session that nobody used for so long is over (GB/T 22239 8.1.4.1 b).</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>No session lasts longer, used or not.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // The end is only moved when this much has passed, so that reading pages does not write at every click.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("session");

    /// <summary>Keeps a ticket and gives the key that stands in the cookie; null when the password that was checked is the account's no longer.</summary>
    public async Task<string?> StoreAsync(Guid accountId, string stamp, byte[] ticket, CancellationToken ct)
    {
        // Not of version 7: a session's key must not be guessable from its time.
        var id = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        var session = new SignInSession { Id = id, AccountId = accountId, Ticket = _protector.Protect(ticket), CreatedAt = clock.Now, ExpiresAt = clock.Now + Idle };
        var now = clock.Now;
        var stored = await ChangeAsync(
            async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                // A turn on the account: whoever changes the password meanwhile ends this session, or was first and there is none.
                if (await db.Accounts.Where(a => a.Id == accountId && a.SecurityStamp == stamp && !a.IsDisabled).ExecuteUpdateAsync(set => set.SetProperty(a => a.SecurityStamp, stamp), ct) == 0)
                {
                    return 0;
                }

                await db.Sessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(ct);
                db.Sessions.Add(session);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return 1;
            },
            ct);
        return stored == 0 ? null : id.ToString("N");
    }

    /// <summary>The ticket of a live session, or null; a use moves its end.</summary>
    public async Task<byte[]?> FindAsync(string key, CancellationToken ct)
    {
        if (!Guid.TryParseExact(key, "N", out var id))
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<DistrictDb>().Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        var now = clock.Now;
        if (session is null || session.ExpiresAt < now || session.CreatedAt + Longest < now || session.CreatedAt > now.AddMinutes(1))
        {
            return null;
        }

        if (session.ExpiresAt < now + Idle - Step)
        {
            await ChangeAsync(db => db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ExpiresAt, now + Idle), ct), ct);
        }

        return _protector.Unprotect(session.Ticket);
    }

    public Task RemoveAsync(string key, CancellationToken ct) =>
        Guid.TryParseExact(key, "N", out var id) ? ChangeAsync(db => db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync(ct), ct) : Task.CompletedTask;

    private Task<int> ChangeAsync(Func<DistrictDb, Task<int>> change, CancellationToken ct) =>
        writer.RunAsync(
            Lane.Interactive,
            async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                return await change(scope.ServiceProvider.GetRequiredService<DistrictDb>());
            },
            ct);
}
