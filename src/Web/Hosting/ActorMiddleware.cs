using System.Security.Claims;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace Baoxue.Web.Hosting;

/// <summary>
/// Makes the signed-in account the actor of the request, read anew each time: a right taken away is gone with the next click,
/// a disabled account is nobody, and an old or first password leads to its change and nowhere else.
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    private static readonly string[] OpenWithOldPassword = [Links.ChangePassword, Links.SignOut, Links.Problem, "/dist", "/_framework", "/healthz", "/readyz"];

    public async Task InvokeAsync(HttpContext http, ActorDirectory directory, CurrentActor current)
    {
        if (Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            if (await directory.FindAsync(id, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted) is { } actor)
            {
                current.Become(actor);
            }
            else
            {
                await http.SignOutAsync(Authentication.Scheme);
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        if (current.Actor.MustChangePassword && !OpenWithOldPassword.Any(p => http.Request.Path.StartsWithSegments(p)) && !IsAsset(http))
        {
            http.Response.Redirect(Links.ChangePassword);
            return;
        }

        try
        {
            await next(http);
        }
        catch (NotAllowedException) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private static bool IsAsset(HttpContext http) => http.Request.Path.Value is { } path && path.EndsWith(".svg", StringComparison.Ordinal);
}
