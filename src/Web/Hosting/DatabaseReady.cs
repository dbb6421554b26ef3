using Baoxue.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baoxue.Web.Hosting;

/// <summary>Ready means that the database answers (就绪检查).</summary>
internal sealed class DatabaseReady(DatabaseProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await probe.AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
