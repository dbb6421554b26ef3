using System.Threading.RateLimiting;

namespace Baoxue.Web.Hosting;

/// <summary>How often one address may try to sign in (登录限流); lockout guards one account, this guards many against one guesser.</summary>
public sealed class SignInLimit : IDisposable
{
    /// <summary>A whole office behind one address signs in within this.</summary>
    public const int TriesPerMinute = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool MayTry(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
