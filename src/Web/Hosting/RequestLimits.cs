using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Baoxue.Web.Hosting;

/// <summary>
/// Two limits (限流): how much is worked on at once, before anyone's identity is looked up, and how often one user asks, after it.
/// Endpoints that stay open or must always answer carry DisableRateLimiting.
/// </summary>
public static class RequestLimits
{
    public static IApplicationBuilder UseConcurrencyLimit(this IApplicationBuilder app, WebSettings settings) =>
        app.UseRateLimiter(Refusing(StatusCodes.Status503ServiceUnavailable, "2", PartitionedRateLimiter.Create<HttpContext, int>(
            _ => RateLimitPartition.GetConcurrencyLimiter(0, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = settings.ConcurrentRequests,
                QueueLimit = settings.WaitingRequests,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }))));

    public static IApplicationBuilder UseUserLimit(this IApplicationBuilder app, WebSettings settings) =>
        app.UseRateLimiter(Refusing(StatusCodes.Status429TooManyRequests, "30", PartitionedRateLimiter.Create<HttpContext, string>(
            http => RateLimitPartition.GetSlidingWindowLimiter(Caller(http), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = settings.RequestsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }))));

    private static RateLimiterOptions Refusing(int status, string retryAfter, PartitionedRateLimiter<HttpContext> limiter) => new()
    {
        GlobalLimiter = limiter,
        RejectionStatusCode = status,
        OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = retryAfter;
            return ValueTask.CompletedTask;
        },
    };

    private static string Caller(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user
            ? "user:" + user
            : "address:" + http.Connection.RemoteIpAddress;
}
