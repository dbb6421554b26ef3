using System.Data.Common;
using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.Organizations;
using Baoxue.Spreadsheets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Baoxue.Bench;

/// <summary>A fresh database with the features over it; gone when disposed.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private static int _count;
    private readonly DirectoryInfo _directory;
    private readonly bool _isOwner;

    private BenchDatabase(string? server, DirectoryInfo directory, string name, bool isOwner)
    {
        (_directory, _isOwner, Name) = (directory, isOwner, name);
        (ServerConnection, Settings) = server is null
            ? ("", new DatabaseSettings(DatabaseSettings.Sqlite, Path.Combine(_directory.FullName, "bench.db")))
            : OnServer(server, name);
        var keys = KeyRing.Open(Path.Combine(_directory.FullName, "keys"), null, TimeProvider.System);
        var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(TableLimits.Default with { Xls = XlsGuards.OfThisProgram() })
            .AddDistrictDb(Settings)
            .AddFeatures(new DistrictSettings(DistrictSettings.Qiaocheng, _directory.FullName, IsDemo: false), keys, TimeProvider.System);
        Services = services.BuildServiceProvider();
    }

    /// <summary>Where its keys and files are, and with SQLite the database.</summary>
    public string Folder => _directory.FullName;

    public string Name { get; }

    public string ServerConnection { get; }

    public DatabaseSettings Settings { get; }

    public ServiceProvider Services { get; }

    /// <summary>An empty migrated database: SQLite, or PostgreSQL on a server.</summary>
    public static async Task<BenchDatabase> CreateAsync(string? server)
    {
        var database = new BenchDatabase(server, Directory.CreateTempSubdirectory("baoxue-bench-"), $"bench_{Environment.ProcessId}_{++_count}", isOwner: true);
        if (server is not null)
        {
            await database.OnServerAsync($"CREATE DATABASE {database.Name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
        }

        await database.AsSystemAsync(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });
        return database;
    }

    /// <summary>The database of another process, which drops it.</summary>
    public static BenchDatabase Of(string? server, string folder, string name) => new(server, new DirectoryInfo(folder), name, isOwner: false);

    /// <summary>Code tables, real bodies and simulated schools, so that rows find their codes and places.</summary>
    public async Task PrepareAsync(DistrictFiles files)
    {
        await RunAsync(new LoadReference.Command());
        await RunAsync(new SeedDistrict.Command());
        await RunAsync(new ImportOrganizations.Command(files.Roll, Path.GetFileName(files.Roll)));
    }

    public async Task<T> AsSystemAsync<T>(Func<DistrictDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        return await work(scope.ServiceProvider.GetRequiredService<DistrictDb>());
    }

    public async Task<T> RunAsync<T>(ICommand<T> command)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("bench") with { ExportPurpose = ExportPurpose.Reporting });
        var result = await scope.ServiceProvider.GetRequiredService<UseCases>().RunAsync(command, CancellationToken.None);
        return result.Refusal is { } refusal ? throw new InvalidOperationException(refusal.Message) : result.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (!_isOwner)
        {
            return;
        }

        if (ServerConnection.Length > 0)
        {
            await OnServerAsync($"DROP DATABASE {Name} WITH (FORCE)");
        }

        _directory.Delete(recursive: true);
    }

    // Apart, so that a measurement on SQLite does not hold the other driver in its memory.
    private static (string Connection, DatabaseSettings Settings) OnServer(string server, string name) => (
        new DbConnectionStringBuilder { ConnectionString = server, ["Database"] = "postgres", ["Pooling"] = false }.ConnectionString,
        new DatabaseSettings(DatabaseSettings.Postgres, new DbConnectionStringBuilder { ConnectionString = server, ["Database"] = name, ["Connection Idle Lifetime"] = 3600 }.ConnectionString));

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ServerConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
