using Microsoft.AspNetCore.Authentication.Cookies;

namespace Baoxue.Web.Hosting;

/// <summary>Calls the cookie <c>__Host-baoxue</c> over TLS, so that no other host and no plain answer can set it, and <c>baoxue</c> on a plain loopback.</summary>
internal sealed class SessionCookies : ICookieManager
{
    private const string Host = "__Host-";
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, NameIn(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, NameIn(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, NameIn(context, key), options);

    private static string NameIn(HttpContext context, string key) => context.Request.IsHttps ? Host + key : key;
}
