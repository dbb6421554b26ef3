using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Baoxue.Testing;

/// <summary>A district of one test: a database, keys, a clock that stands still until told, and somebody acting.</summary>
public sealed class TestDistrict : IAsyncDisposable
{
    private readonly DatabaseSettings _settings;
    private readonly DirectoryInfo _directory;

    private TestDistrict(DatabaseSettings settings, DirectoryInfo directory, FakeTimeProvider clock, ServiceProvider services) =>
        (_settings, _directory, Clock, Services) = (settings, directory, clock, services);

    /// <summary>23 November 2026, nine in the morning in the district.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    public FakeTimeProvider Clock { get; }

    public ServiceProvider Services { get; }

    public DatabaseSettings Settings => _settings;

    public string Directory => _directory.FullName;

    public static async Task<TestDistrict> CreateAsync(TestDatabase database, Action<IServiceCollection>? also = null)
    {
        var settings = await database.CreateAsync();
        var directory = System.IO.Directory.CreateTempSubdirectory("baoxue-files-");
        // The fake clock takes its start for UTC whatever offset it has.
        var clock = new FakeTimeProvider(Start.ToUniversalTime());
        clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), "China", "China"));
        var keys = KeyRing.Open(Path.Combine(directory.FullName, "keys"), null, clock);
        var services = new ServiceCollection()
            .AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>))
            .AddDistrictDb(settings)
            .AddFeatures(new DistrictSettings(DistrictSettings.Qiaocheng, directory.FullName, IsDemo: false), keys, clock);
        // Files of a few rows change by large shares; tests of the rule itself put it back.
        services.AddSingleton(LoadHoldPolicy.Default with { MostGone = 1, MostRejected = 1 });
        also?.Invoke(services);
        return new TestDistrict(settings, directory, clock, services.BuildServiceProvider());
    }

    /// <summary>Runs a command as an actor, in a unit of work of its own.</summary>
    public async Task<Result<T>> RunAsync<T>(Actor actor, ICommand<T> command)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<UseCases>().RunAsync(command, Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a query as an actor, in a unit of work of its own.</summary>
    public async Task<T> RunAsync<T>(Actor actor, IQuery<T> query)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<UseCases>().RunAsync(query, Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Works with the database as the system sees it, for arranging and for asserting what is stored.</summary>
    public async Task<T> AsSystemAsync<T>(Func<DistrictDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        return await work(scope.ServiceProvider.GetRequiredService<DistrictDb>());
    }

    /// <summary>Works with the database through the eyes of a scope.</summary>
    public async Task<T> LookingAsync<T>(DataScope eyes, Func<DistrictDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().LookAs(eyes);
        return await work(scope.ServiceProvider.GetRequiredService<DistrictDb>());
    }

    /// <summary>Does all jobs that wait.</summary>
    public Task<int> RunJobsAsync() => Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(Xunit.TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await TestDatabase.DropAsync(_settings);
        _directory.Delete(recursive: true);
    }
}
