using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Baoxue.Web.Layout;

/// <summary>Carries a flash over one redirect in a sealed cookie, so that no instance keeps it (提示的传递).</summary>
public sealed class Flashes(IDataProtectionProvider protection)
{
    private const string Cookie = "baoxue.flash";
    private readonly IDataProtector _protector = protection.CreateProtector("Baoxue.Web.Flash");

    public void Leave(HttpContext http, Flash flash) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(flash)), Options(http));

    public Flash? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } sealedText || http.Response.HasStarted)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            return JsonSerializer.Deserialize<Flash>(_protector.Unprotect(sealedText));
        }
        catch (CryptographicException)
        {
            // Sealed with a key that is gone, or forged: either way there is nothing to show.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        MaxAge = TimeSpan.FromMinutes(2),
    };
}
