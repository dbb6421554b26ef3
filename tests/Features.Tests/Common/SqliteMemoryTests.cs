using Baoxue.Data;
using Baoxue.Testing;
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
}
