namespace Baoxue.Web.Hosting;

/// <summary>
/// Refuses an address that is too long (网址过长) with a page that says so; the server itself would close the line without a word. What
/// passes even <see cref="MostRead"/> it still does.
/// </summary>
internal static class LongAddresses
{
    /// <summary>As much as the server reads of the first line of a request.</summary>
    public const int MostRead = 64 * 1024;

    private const int Longest = 8 * 1024;

    public static IApplicationBuilder UseShortAddresses(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        if ((http.Request.Path.Value?.Length ?? 0) + (http.Request.QueryString.Value?.Length ?? 0) <= Longest)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    });
}
