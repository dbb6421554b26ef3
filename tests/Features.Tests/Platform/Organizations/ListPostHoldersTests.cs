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

    [Theory, DatabaseData]
    public async Task A_search_finds_part_of_a_body_a_title_or_a_name(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var on = new DateOnly(2024, 2, 1);
        var all = await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(on));

        await FindsAsync(" 保众 ", r => r.Holder == "宋保众");
        await FindsAsync("教育局", r => r.Organization.Contains("教育局", StringComparison.Ordinal));
        await FindsAsync("副区长", r => r.Title == "副区长");
        Assert.Empty(await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(on, Search: "没有这个人")));

        async Task FindsAsync(string search, Func<ListPostHolders.Row, bool> wanted)
        {
            Assert.Contains(all, r => wanted(r));
            Assert.Equal(all.Where(wanted), await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(on, Search: search)));
        }
    }

    [Theory, DatabaseData]
    public async Task A_body_that_does_not_exist_on_the_day_has_no_posts(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        Assert.Empty(await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(new(1900, 1, 1))));
    }
}
