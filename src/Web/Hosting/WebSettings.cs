namespace Baoxue.Web.Hosting;

/// <summary>Settings of the server around the pages, section <c>Web</c> (网站设置).</summary>
public sealed class WebSettings
{
    public const string Section = "Web";

    /// <summary>Proxies whose X-Forwarded headers are believed, as addresses or networks; empty believes none.</summary>
    public IList<string> TrustedProxies { get; init; } = [];

    /// <summary>Requests worked on at once; more wait briefly, then are told to come back.</summary>
    public int ConcurrentRequests { get; init; } = 128;

    public int WaitingRequests { get; init; } = 256;

    /// <summary>Requests one signed-in user, or one address before sign-in, may make in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>The largest request body; an upload raises it for its own address.</summary>
    public long LargestBody { get; init; } = 4 * 1024 * 1024;
}
