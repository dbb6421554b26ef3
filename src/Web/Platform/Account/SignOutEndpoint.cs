using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Baoxue.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace Baoxue.Web.Platform.Account;

/// <summary>Signs out (退出): the session ends on the server, so a copied cookie ends with it.</summary>
public static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost(Links.SignOut, SignOutAsync).WithMetadata(new MayAttribute(Permission.BeSignedIn));

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, AuditLog audit, CurrentActor current)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        await http.SignOutAsync(Authentication.Scheme);
        await audit.AppendAloneAsync("SignOut", new AuditNote("Account", current.Actor.AccountId?.ToString()), "ok", http.RequestAborted);
        return Results.LocalRedirect(Links.SignIn);
    }
}
