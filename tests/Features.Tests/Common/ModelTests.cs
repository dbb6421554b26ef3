using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Common;

public sealed class ModelTests
{
    [Theory, DatabaseData]
    public async Task The_model_has_no_change_without_a_migration(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.False(await district.AsSystemAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }
}
