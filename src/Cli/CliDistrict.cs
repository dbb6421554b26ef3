using Baoxue.Features.Common;
using Baoxue.Features.Platform.Hosting;
using Baoxue.Spreadsheets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baoxue.Cli;

/// <summary>The installation that a verb works on: prepared, and acted upon as the operator at the machine.</summary>
internal sealed class CliDistrict : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private CliDistrict(ServiceProvider services, HostSettings settings)
    {
        (_services, Settings) = (services, settings);
        _scope = services.CreateAsyncScope();
        Get<CurrentActor>().Become(Actor.Operator($"{Environment.UserName}@{Environment.MachineName}"));
    }

    public HostSettings Settings { get; }

    public UseCases UseCases => Get<UseCases>();

    public static async Task<CliDistrict> OpenAsync(HostSettings settings, CancellationToken ct)
    {
        var clock = new DistrictClock(settings.AsOf);
        var keys = await DistrictHost.PrepareAsync(settings, clock, ct);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton(TableLimits.Default with { Xls = XlsGuards.OfThisProgram() })
            .AddDistrict(settings, keys, clock)
            .BuildServiceProvider();
        return new CliDistrict(services, settings);
    }

    public static HostSettings SettingsFrom(string? data, string? district = null)
    {
        var given = new Dictionary<string, string?>();
        if (data is not null)
        {
            given["Data"] = data;
        }

        if (district is not null)
        {
            given["District"] = district;
        }

        return HostSettings.From(new ConfigurationBuilder().AddEnvironmentVariables("BAOXUE_").AddInMemoryCollection(given).Build());
    }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
