using Baoxue.Domain.Common;
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
    private Actor _actor = Actor.Operator(Operator);

    private CliDistrict(ServiceProvider services, HostSettings settings)
    {
        (_services, Settings) = (services, settings);
        _scope = Scope();
    }

    /// <summary>Who works at the machine, as the audit log names where something came from.</summary>
    public static string Operator { get; } = $"{Environment.UserName}@{Environment.MachineName}";

    public HostSettings Settings { get; }

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

    /// <summary>Everything asked from here on is asked by this actor.</summary>
    public void Become(Actor actor) => _actor = actor;

    /// <summary>Runs a command in a unit of work of its own: what jobs did since the last one is seen.</summary>
    public async Task<Result<T>> RunAsync<T>(ICommand<T> command, CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<UseCases>().RunAsync(command, ct);
    }

    /// <summary>Runs a query in a unit of work of its own.</summary>
    public async Task<T> RunAsync<T>(IQuery<T> query, CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<UseCases>().RunAsync(query, ct);
    }

    /// <summary>A service that is no use case, as the operator.</summary>
    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }

    private AsyncServiceScope Scope()
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(_actor);
        return scope;
    }
}
