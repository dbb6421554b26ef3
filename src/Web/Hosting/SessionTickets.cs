using System.Security.Claims;
using Baoxue.Features.Platform.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Baoxue.Web.Hosting;

/// <summary>Keeps tickets on the server; the cookie holds no more than the key of one (会话票据).</summary>
internal sealed class SessionTickets(SessionStore sessions) : ITicketStore
{
    /// <summary>Refused: nobody is signed in without a checked password; see <see cref="SessionStart"/>.</summary>
    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new InvalidOperationException("A session begins with a checked password.");

    /// <summary>The key of the session; null when the password that was checked is the account's no longer.</summary>
    public Task<string?> StoreAsync(AuthenticationTicket ticket, string stamp) =>
        sessions.StoreAsync(Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!), stamp, TicketSerializer.Default.Serialize(ticket), CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        await sessions.FindAsync(key, CancellationToken.None) is { } ticket ? TicketSerializer.Default.Deserialize(ticket) : null;

    /// <summary>Refused: a session's end moves in the store when it is used, and nobody takes over another's key; see <see cref="SessionStart"/>.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw new InvalidOperationException("A session is started, never renewed.");

    public Task RemoveAsync(string key) => sessions.RemoveAsync(key, CancellationToken.None);
}
