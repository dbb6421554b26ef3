using Baoxue.Data;
using Baoxue.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Baoxue.Testing;

/// <summary>One of the two databases every test of a feature runs on. Each test gets a copy of a migrated template.</summary>
public sealed record TestDatabase(string Provider)
{
    /// <summary>Names the server for PostgreSQL tests: the connection string of an owner who may create databases.</summary>
    public const string PostgresVariable = "BAOXUE_TEST_POSTGRES";

    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static readonly Dictionary<string, DatabaseSettings> Templates = [];
    private static int _copies;

    public static string? PostgresServer => Environment.GetEnvironmentVariable(PostgresVariable);

    public override string ToString() => Provider;

    /// <summary>A fresh, migrated, empty database.</summary>
    public async Task<DatabaseSettings> CreateAsync()
    {
        await OneAtATime.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(Provider, out var template))
            {
                template = Provider == DatabaseSettings.Sqlite ? NewFile() : await NewDatabaseAsync(null);
                await MigrateAsync(template);
                Templates[Provider] = template;
            }

            if (Provider == DatabaseSettings.Sqlite)
            {
                var copy = NewFile();
                File.Copy(template.Connection, copy.Connection);
                return copy;
            }

            return await NewDatabaseAsync(new NpgsqlConnectionStringBuilder(template.Connection).Database);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Removes a database that a test no longer needs.</summary>
    public static async Task DropAsync(DatabaseSettings settings)
    {
        if (settings.IsSqlite)
        {
            SqliteConnection.ClearPool(new SqliteConnection(settings.ConnectionString));
            Directory.Delete(Path.GetDirectoryName(settings.Connection)!, recursive: true);
            return;
        }

        await using var pooled = new NpgsqlConnection(settings.ConnectionString);
        NpgsqlConnection.ClearPool(pooled);
        var name = new NpgsqlConnectionStringBuilder(settings.Connection).Database;
        await ExecuteOnServerAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
    }

    private static DatabaseSettings NewFile()
    {
        var directory = Directory.CreateTempSubdirectory("baoxue-test-");
        return new DatabaseSettings(DatabaseSettings.Sqlite, Path.Combine(directory.FullName, "baoxue.db"));
    }

    private static async Task<DatabaseSettings> NewDatabaseAsync(string? template)
    {
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref _copies)}";
        await ExecuteOnServerAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        await ExecuteOnServerAsync(template is null
            ? $"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
            : $"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name, MaxPoolSize = 20 };
        return new DatabaseSettings(DatabaseSettings.Postgres, connection.ConnectionString);
    }

    private static async Task ExecuteOnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresServer) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task MigrateAsync(DatabaseSettings settings)
    {
        await using var services = new ServiceCollection().AddDistrictDb(settings).BuildServiceProvider();
        await using (var scope = services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
            var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
            await db.Database.MigrateAsync();
            if (settings.IsSqlite)
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;");
            }
        }

        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }
}
