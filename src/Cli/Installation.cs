using System.Diagnostics;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Hosting;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Spreadsheets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baoxue.Cli;

/// <summary>The installation that the settings name, worked on by the operator at the machine.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Installation(HostSettings settings, ServiceProvider services) => (Settings, _services) = (settings, services);

    public HostSettings Settings { get; }

    public IServiceProvider Services => _services;

    /// <summary>Migrates, opens the keys and registers everything, as the application does.</summary>
    public static async Task<Installation> OpenAsync(CancellationToken ct)
    {
        var settings = HostSettings.From(new ConfigurationBuilder().AddEnvironmentVariables("BAOXUE_").Build());
        var clock = new DistrictClock(settings.AsOf);
        var keys = await DistrictHost.PrepareAsync(settings, clock, ct);
        var services = new ServiceCollection()
            .AddLogging(log => log.AddSimpleConsole().SetMinimumLevel(LogLevel.Error))
            .AddSingleton(TableLimits.Default with { Xls = new XlsGuard(() => new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { typeof(Installation).Assembly.Location, "__xls" } }) })
            .AddDistrict(settings, keys, clock);
        return new Installation(settings, services.BuildServiceProvider());
    }

    /// <summary>A unit of work of the operator.</summary>
    public AsyncServiceScope Work()
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("命令行"));
        return scope;
    }

    /// <summary>Does all jobs that wait.</summary>
    public Task<int> RunJobsAsync(CancellationToken ct) => _services.GetRequiredService<JobRunner>().RunUntilIdleAsync(ct);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
