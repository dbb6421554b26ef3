namespace Baoxue.Web.Hosting;

/// <summary>
/// Says once that requests come through a proxy nobody named (反向代理未登记): unbelieved, it makes every user come from one
/// address, cookies go without Secure, and the audit log names the proxy.
/// </summary>
internal static class ProxyWarning
{
    public static void UseProxyWarning(this WebApplication app, WebSettings settings)
    {
        if (settings.TrustedProxies.Count > 0)
        {
            return;
        }

        var said = 0;
        app.Use((http, rest) =>
        {
            if ((http.Request.Headers.ContainsKey("X-Forwarded-For") || http.Request.Headers.ContainsKey("X-Forwarded-Proto")) && Interlocked.Exchange(ref said, 1) == 0)
            {
                app.Logger.LogWarning("请求带有反向代理的标记，但没有登记可信的代理：所有人会被当作来自同一个地址，登录 Cookie 也不带 Secure。请设置 Web__TrustedProxies__0（见 docs/operations.md）。");
            }

            return rest(http);
        });
    }
}
