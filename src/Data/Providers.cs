using System.Data.Common;
using Baoxue.Data.Common;
using Baoxue.Data.Registers;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Baoxue.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Data;

/// <summary>SQLite: one process, a school or a trial, or a small district.</summary>
public sealed class SqliteDistrictDb(DbContextOptions<SqliteDistrictDb> options, ActorScope actor) : DistrictDb(options, actor)
{
    // SQLite guesses from averages and cannot see that a walk in order would be long; with a named index it cannot choose wrongly.
    protected override IQueryable<Child> ReadBy(string index)
    {
        var by = $"SELECT * FROM registers_child INDEXED BY {index}";
        return index == LedgerIndex.Any ? Set<Child>() : Set<Child>().FromSqlRaw(by);
    }
}

/// <summary>PostgreSQL: a district with several users and row security as second wall.</summary>
public sealed class PostgresDistrictDb(DbContextOptions<PostgresDistrictDb> options, ActorScope actor) : DistrictDb(options, actor)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Byte order everywhere: ranges over paths use the index, and both providers sort alike.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string)))
        {
            property.SetCollation("C");
        }
    }
}

/// <summary>Registers the database of the provider that the settings name.</summary>
public static class Providers
{
    // EF counts ten for what a question was compiled to, and ten for its SQL.
    private const int SizeOfQuestion = 20;
    private const int MostQuestions = 3_000;

    // The ledger alone asks questions of some 700 shapes. Of its own accord EF keeps 500, and compiled every second page anew. One for
    // the process, since EF builds its services anew for each memory it is given.
    private static readonly MemoryCache Questions = new(new MemoryCacheOptions { SizeLimit = MostQuestions * SizeOfQuestion });

    private const int MostPrepared = 200;
    private const int UsesBeforePreparing = 3;

    public static IServiceCollection AddDistrictDb(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        services.AddScoped<ActorScope>();
        services.AddScoped<DatabaseProbe>();
        return settings.Provider switch
        {
            DatabaseSettings.Sqlite => services.AddSqlite(settings),
            DatabaseSettings.Postgres => services.AddPostgres(settings),
            _ => throw new ArgumentException($"Unknown database provider '{settings.Provider}'. Use sqlite or postgres.", nameof(settings)),
        };
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton<WriteAheadLog>();
        services.AddSingleton<IWriter, WriterThread>();
        services.AddSingleton<IRecordStore, SqliteRecordStore>();
        return services.AddDbContext<DistrictDb, SqliteDistrictDb>(
            o => o
                // A list is one parameter; written out one by one, the SQL would be made anew at every question.
                .UseSqlite(settings.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .UseSnakeCaseNamingConvention()
                .UseMemoryCache(Questions)
                .AddInterceptors(new SqliteOpening()),
            optionsLifetime: ServiceLifetime.Singleton);
    }

    private static IServiceCollection AddPostgres(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton<IWriter, DirectWriter>();
        services.AddSingleton<IRecordStore, PostgresRecordStore>();
        return services.AddDbContext<DistrictDb, PostgresDistrictDb>(
            o => o
                .UseNpgsql(Prepared(settings.ConnectionString))
                .UseSnakeCaseNamingConvention()
                .UseMemoryCache(Questions)
                .AddInterceptors(new RowSecurityOpening()),
            optionsLifetime: ServiceLifetime.Singleton);
    }

    // A question that comes again is parsed once for each connection, a quarter of what a page costs the server. Whoever sets
    // "Max Auto Prepare" decides; a pool between here and the server needs 0.
    private static string Prepared(string connection)
    {
        // The driver's own builder is one method of 25 KB, asked several times for each word; compiling it again because it is asked so often takes 15 MB.
        var settings = new DbConnectionStringBuilder { ConnectionString = connection };
        if (!settings.ContainsKey("Max Auto Prepare") && !settings.ContainsKey("MaxAutoPrepare"))
        {
            (settings["Max Auto Prepare"], settings["Auto Prepare Min Usages"]) = (MostPrepared, UsesBeforePreparing);
        }

        return settings.ConnectionString;
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDistrictDb>
{
    public SqliteDistrictDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDistrictDb>().UseSqlite("Data Source=design.db").UseSnakeCaseNamingConvention().Options, new ActorScope());
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDistrictDb>
{
    public PostgresDistrictDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDistrictDb>().UseNpgsql("Host=localhost;Database=design").UseSnakeCaseNamingConvention().Options, new ActorScope());
}
