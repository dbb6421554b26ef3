using Baoxue.Features.Platform.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Baoxue.Web.Hosting;

/// <summary>Lets the cookie name a session of the server instead of carrying the ticket itself (会话票据).</summary>
internal sealed class SessionTickets(SessionStore sessions) : ITicketStore
{
    public Task<string> StoreAsync(AuthenticationTicket ticket) =>
        sessions.StoreAsync(Authentication.AccountIdOf(ticket.Principal) ?? Guid.Empty, TicketSerializer.Default.Serialize(ticket), CancellationToken.None);

    // The server moves the end of a session by its use; the ticket itself does not change.
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        await sessions.FindAsync(key, CancellationToken.None) is { } kept ? TicketSerializer.Default.Deserialize(kept) : null;

    public Task RemoveAsync(string key) => sessions.RemoveAsync(key, CancellationToken.None);
}
