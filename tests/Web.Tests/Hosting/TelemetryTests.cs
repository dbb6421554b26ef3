using Baoxue.Features.Registers.Loads;
using Baoxue.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Baoxue.Web.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Steps_of_loads_are_traced_where_a_collector_is_named()
    {
        Assert.Null(await StepAsync(collector: null));
        Assert.Equal(LoadSteps.Store, await StepAsync("http://127.0.0.1:9"));
    }

    private static async Task<string?> StepAsync(string? collector)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("BAOXUE_OTLP_ENDPOINT", collector)]).Build();
        await using var services = new ServiceCollection().AddTelemetry(settings).BuildServiceProvider();
        _ = services.GetService<TracerProvider>();
        // Listened to and never ended, so that nothing is sent.
        return LoadSteps.Source.StartActivity(LoadSteps.Store)?.OperationName;
    }
}
