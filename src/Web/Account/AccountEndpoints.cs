using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace Baoxue.Web.Account;

/// <summary>What signing in needs beside pages (账号端点).</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder app) => app.MapPost(Links.SignOut, SignOutAsync);

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, AuditLog audit, CurrentActor current)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return TypedResults.BadRequest();
        }

        await audit.AppendAloneAsync("SignOut", new AuditNote("Account", current.Actor.AccountId?.ToString()), "ok", http.RequestAborted);
        await http.SignOutAsync();
        return TypedResults.LocalRedirect(Links.SignIn);
    }
}
