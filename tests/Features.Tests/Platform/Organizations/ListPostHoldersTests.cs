using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class ListPostHoldersTests
{
    [Theory, DatabaseData]
    public async Task Who_held_a_post_is_told_for_any_day(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.Contains(await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(new(2024, 2, 1), SeedDistrict.LeadingGroupCode)), r => r.Holder == "宋保众");
        Assert.DoesNotContain(await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(new(2024, 1, 30), SeedDistrict.LeadingGroupCode)), r => r.Holder == "宋保众");
    }
}
