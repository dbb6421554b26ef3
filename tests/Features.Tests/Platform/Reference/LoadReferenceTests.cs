using Baoxue.Features.Platform.Reference;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Reference;

public sealed class LoadReferenceTests
{
    [Theory, DatabaseData]
    public async Task Loading_again_adds_nothing(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var again = (await district.RunAsync(Actors.SystemAdministrator, new LoadReference.Command())).Value;

        Assert.Equal(0, again.Added);
        Assert.True(again.Unchanged > 30);
    }
}
