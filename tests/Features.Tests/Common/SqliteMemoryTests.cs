using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Common;

public sealed class SqliteMemoryTests
{
    [Fact]
    public async Task All_connections_together_cache_no_more_than_half_a_gigabyte()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));

        var limit = await district.AsSystemAsync(db => db.Database.SqlQueryRaw<long>("SELECT soft_heap_limit AS \"Value\" FROM pragma_soft_heap_limit").SingleAsync());

        Assert.Equal(512L * 1024 * 1024, limit);
    }

    [Fact]
    public async Task A_connection_opened_for_one_pass_has_its_cache_again_at_the_next_opening()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));

        var (passing, during) = await district.AsSystemAsync(async db =>
        {
            await db.OpenForOnePassAsync(TestContext.Current.CancellationToken);
            return (HandleOf(db), await CacheOfAsync(db));
        });
        var (next, after) = await district.AsSystemAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            return (HandleOf(db), await CacheOfAsync(db));
        });

        Assert.Same(passing, next);
        Assert.Equal((-256, -32768), (during, after));
    }

    [Fact]
    public async Task What_is_written_is_on_the_disk_before_anybody_is_told()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));

        // What users write and what loads write opens its connection in the same way.
        var settings = await district.AsSystemAsync(async db => (
            await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync(),
            await db.Database.SqlQueryRaw<int>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync(),
            await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys").SingleAsync()));

        Assert.Equal(("wal", 2, 1), settings);
    }

    private static SQLitePCL.sqlite3? HandleOf(DistrictDb db) => ((SqliteConnection)db.Database.GetDbConnection()).Handle;

    private static Task<int> CacheOfAsync(DistrictDb db) => db.Database.SqlQueryRaw<int>("SELECT cache_size AS \"Value\" FROM pragma_cache_size").SingleAsync();
}
