using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Baoxue.Web.Layout;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;

namespace Baoxue.Web.Hosting;

/// <summary>Everything the pages need of the container (页面服务).</summary>
public static class WebPages
{
    public static IServiceCollection AddWebPages(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(WebSettings.Section).Get<WebSettings>() ?? new();
        services.AddSingleton(settings);
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddSingleton<Flashes>();
        services.AddChineseText();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "RequestVerificationToken";
            options.Cookie.Name = "baoxue.form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = true;
        });
        // Pages hold secrets beside reflected input, so only assets and other public text are compressed.
        services.AddResponseCompression(options => options.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"]);
        services.AddRateLimiter(_ => { });
        services.AddHealthChecks();
        services.AddTelemetry(configuration);
        services.Configure<ForwardedHeadersOptions>(options => Trust(options, settings));
        return services;
    }

    // Without this, every Chinese character is written as a numeric entity of eight bytes.
    private static void AddChineseText(this IServiceCollection services)
    {
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        CultureInfo.DefaultThreadCurrentCulture = chinese;
        CultureInfo.DefaultThreadCurrentUICulture = chinese;
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(chinese);
            options.SupportedCultures = [chinese];
            options.SupportedUICultures = [chinese];
        });
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
    }

    private static void Trust(ForwardedHeadersOptions options, WebSettings settings)
    {
        options.ForwardedHeaders = settings.TrustedProxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.TrustedProxies)
        {
            if (proxy.Contains('/', StringComparison.Ordinal))
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
            else
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        }
    }
}
