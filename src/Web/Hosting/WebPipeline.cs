using Baoxue.Web.Layout;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Baoxue.Web.Hosting;

/// <summary>The order in which a request passes; what signs users in stands between the two halves (请求管道).</summary>
public static class WebPipeline
{
    /// <summary>Before authentication: nothing here knows who asks.</summary>
    public static WebApplication UseWebBefore(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<WebSettings>();
        app.UseProxyWarning(settings);
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(Links.Problem + "/500", createScopeForErrors: true);
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute(Links.Problem + "/{0}", createScopeForStatusCodePages: true);
        app.Use(OnlyPagesGetStatusPages);
        app.Use(ProblemsAreRead);
        app.UseShortAddresses();

        // Routing stands before the limits, so that endpoints can be excused from them.
        app.UseRouting();
        app.UseConcurrencyLimit(settings);
        app.UseResponseCompression();
        app.UseRequestLocalization();
        return app;
    }

    /// <summary>After authentication, before the endpoints.</summary>
    public static WebApplication UseWebAfter(this WebApplication app)
    {
        app.UseCleanInput();
        app.UseReadableQueries();
        app.UseAntiforgery();
        app.MapStaticAssets().DisableRateLimiting().AllowAnonymous();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).DisableRateLimiting().AllowAnonymous();
        app.MapHealthChecks("/readyz").DisableRateLimiting().AllowAnonymous();
        app.MapRazorComponents<App>();
        return app;
    }

    // An endpoint that answers JSON keeps its own body; only a browser asking for a page gets one.
    private static async Task OnlyPagesGetStatusPages(HttpContext http, RequestDelegate next)
    {
        var pages = http.Features.Get<IStatusCodePagesFeature>();
        if (pages is not null && !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            pages.Enabled = false;
        }

        await next(http);
        if (http.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null })
        {
            // A form with an outdated token is refused by a page that has named its kind of content but has none.
            http.Response.ContentType = null;
        }
    }

    // A page that tells what went wrong with a form must not take the same form again, or it goes wrong as well.
    private static Task ProblemsAreRead(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            http.Request.Method = HttpMethods.Get;
            http.Request.ContentType = null;
        }

        return next(http);
    }
}
