using System.Security.Claims;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Baoxue.Web.Hosting;

/// <summary>Who asks (身份认证): a cookie that only names a session kept on the server, and the posts held today, asked anew each time.</summary>
public static class Authentication
{
    /// <summary>Marks a session whose first password must be changed before anything else.</summary>
    public const string MustChangePassword = "must-change-password";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<ITicketStore, SessionTickets>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "baoxue.session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = Links.SignIn;
            options.AccessDeniedPath = Links.Problem + "/403";
            options.ReturnUrlParameter = "from";
            options.ExpireTimeSpan = SessionStore.Longest;
            options.SlidingExpiration = false;
        });
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<ITicketStore>((options, store) => options.SessionStore = store);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    public static WebApplication UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(BecomeActorAsync);
        app.UseAuthorization();
        return app;
    }

    /// <summary>The ticket that a successful sign-in earns.</summary>
    public static ClaimsPrincipal PrincipalOf(Guid accountId, string name, bool mustChangePassword)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, accountId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, name));
        if (mustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangePassword, "1"));
        }

        return new ClaimsPrincipal(identity);
    }

    public static Guid? AccountIdOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    // A removed post or a disabled account takes effect here, at the next request.
    private static async Task BecomeActorAsync(HttpContext http, RequestDelegate next)
    {
        if (AccountIdOf(http.User) is { } account)
        {
            var services = http.RequestServices;
            var actor = await services.GetRequiredService<ActorDirectory>().FindAsync(account, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
            if (actor is null)
            {
                await http.SignOutAsync();
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                services.GetRequiredService<CurrentActor>().Become(actor);
                if (http.User.HasClaim(MustChangePassword, "1") && !IsFreeOfThat(http.Request.Path))
                {
                    http.Response.Redirect(Links.MyAccount);
                    return;
                }
            }
        }

        await next(http);
    }

    private static bool IsFreeOfThat(PathString path) =>
        path == Links.MyAccount || path == Links.SignOut || path.StartsWithSegments("/dist") || path.StartsWithSegments("/_framework")
        || path.StartsWithSegments(Links.Problem) || path.Value?.Contains('.', StringComparison.Ordinal) == true;
}
