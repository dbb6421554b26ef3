using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Baoxue.Web.Hosting;

/// <summary>What the server accepts from the wire, and where it listens when nobody says (服务器限制).</summary>
public static class ServerLimits
{
    public static void ConfigureServer(this WebApplicationBuilder builder)
    {
        // Outside Development and a published folder the assets of the build are otherwise not found.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            // A build that was not published would serve its assets uncompressed and never cached.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
            builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        }

        var settings = builder.Configuration.GetSection(WebSettings.Section).Get<WebSettings>() ?? new();
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, settings));
        string[] names = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];
        if (!names.Any(name => builder.Configuration.GetSection(name).Exists()))
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["Port"] ?? "5080"}");
        }
    }

    private static void Limit(KestrelServerOptions kestrel, WebSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        kestrel.Limits.MaxRequestBodySize = settings.LargestBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestLineSize = LongAddresses.MostRead;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MaxConcurrentConnections = 4096;
    }
}
