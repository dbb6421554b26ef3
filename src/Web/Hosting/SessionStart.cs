using System.Security.Claims;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Baoxue.Web.Hosting;

/// <summary>
/// Starts a session under a key that nobody had before (开始会话). The framework would keep the key of the session that the
/// request came with, so that a planted cookie, or the last person's at a shared machine, would outlive a sign-in.
/// </summary>
internal static class SessionStart
{
    // The framework's handler looks for the key of the session under this name.
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Ends the session the browser came with and starts one of an account whose password was checked.</summary>
    /// <returns>False when the account has been disabled or has another password meanwhile.</returns>
    public static async Task<bool> StartSessionAsync(this HttpContext http, Guid accountId, string stamp)
    {
        var cookies = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Authentication.Scheme);
        var sessions = http.RequestServices.GetRequiredService<SessionTickets>();
        var name = cookies.Cookie.Name!;
        if (cookies.TicketDataFormat.Unprotect(cookies.CookieManager.GetRequestCookie(http, name))?.Principal.FindFirstValue(KeyClaim) is { } former)
        {
            await sessions.RemoveAsync(former);
        }

        var now = http.RequestServices.GetRequiredService<TimeProvider>().Now;
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + SessionStore.Longest };
        if (await sessions.StoreAsync(new AuthenticationTicket(Principal(ClaimTypes.NameIdentifier, accountId.ToString()), properties, Authentication.Scheme), stamp) is not { } key)
        {
            return false;
        }

        var cookie = cookies.TicketDataFormat.Protect(new AuthenticationTicket(Principal(KeyClaim, key), Authentication.Scheme));
        cookies.CookieManager.AppendResponseCookie(http, name, cookie, cookies.Cookie.Build(http));
        return true;
    }

    private static ClaimsPrincipal Principal(string claim, string value) => new(new ClaimsIdentity([new Claim(claim, value)], Authentication.Scheme));
}
