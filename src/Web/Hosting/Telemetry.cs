using Baoxue.Features.Registers.Loads;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Baoxue.Web.Hosting;

/// <summary>Traces and metrics, sent only where an operator names a collector (运行监测).</summary>
public static class Telemetry
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var endpoint = configuration["BAOXUE_OTLP_ENDPOINT"] ?? configuration["OTLP_ENDPOINT"] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            return services;
        }

        var collector = new Uri(endpoint);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("baoxue"))
            .WithTracing(traces => traces
                .AddSource(LoadSteps.SourceName)
                // Health probes would drown the rest.
                .AddAspNetCoreInstrumentation(options => options.Filter = http => !http.Request.Path.StartsWithSegments("/healthz"))
                .AddOtlpExporter(options => options.Endpoint = collector))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter(options => options.Endpoint = collector));
        return services;
    }
}
