using Baoxue.Features.Platform.Accounts;
using Baoxue.Web.Layout;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Baoxue.Web.Hosting;

/// <summary>How people are known from one request to the next (登录与会话): a cookie with the key of a session kept on the server.</summary>
public static class Authentication
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SessionTickets>();
        services.AddSingleton<SignInLimit>();
        services.AddAuthentication(Scheme).AddCookie();
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<SessionTickets>(Configure);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().Build());
        services.AddScoped<IAuthorizationHandler, MayHandler>();
        services.AddScoped<IViewerSource, ActorViewer>();
        return services;
    }

    /// <summary>Who asks, as whom, and whether they may; stands between the two halves of the pipeline.</summary>
    public static WebApplication UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();

        // Who is turned away leaves a line in the audit log, so the limit stands before it.
        app.UseUserLimit(app.Services.GetRequiredService<WebSettings>());
        app.UseAuthorization();
        return app;
    }

    private static void Configure(CookieAuthenticationOptions options, SessionTickets tickets)
    {
        options.SessionStore = tickets;
        options.CookieManager = new SessionCookies();
        options.Cookie.Name = "baoxue";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = SessionStore.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = Links.SignIn;
        options.ReturnUrlParameter = "to";
        options.Events.OnRedirectToAccessDenied = async denied =>
        {
            await RefusedPages.WriteDownAsync(denied.HttpContext);
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
        };
        options.Events.OnRedirectToLogin = login =>
        {
            if (HttpMethods.IsGet(login.Request.Method) && login.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            {
                login.Response.Redirect(login.RedirectUri);
            }
            else
            {
                login.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }

            return Task.CompletedTask;
        };
    }
}
