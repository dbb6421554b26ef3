using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class ListPostHoldersTests
{
    [Theory, DatabaseData]
    public async Task Who_held_a_post_is_told_for_any_day(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.Contains(await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(new(2024, 2, 1), OnlyGroup: true)), r => r.Holder == "宋保众");
        Assert.DoesNotContain(await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(new(2024, 1, 30), OnlyGroup: true)), r => r.Holder == "宋保众");
    }

    [Theory, DatabaseData]
    public async Task The_leading_group_is_whoever_holds_the_posts_of_the_annex(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var on = new DateOnly(2024, 2, 1);

        var members = await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(on, OnlyGroup: true));

        Assert.Equal([("组长", 1), ("副组长", 2), ("成员", 47), ("办公室主任", 1)], members.GroupBy(m => m.GroupSeat!).Select(g => (g.Key, g.Count())).OrderBy(g => Array.IndexOf(["组长", "副组长", "成员", "办公室主任"], g.Key)));
        Assert.Equal(("宋保众", "区长", "组长"), (members[0].Holder, members[0].Title, members[0].GroupSeat));
        Assert.Equal(25, members.Count(m => m.Holder is null));
    }

    [Theory, DatabaseData]
    public async Task Whoever_follows_in_a_post_follows_in_the_group(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var before = Assert.Single(await BureauHeadsAsync(Seeded.Today));
        var (post, held) = await district.AsSystemAsync(async db =>
        {
            var seat = await db.Posts.SingleAsync(p => p.Title == "局长" && p.GroupSeat != null && db.Organizations.Any(o => o.Id == p.OrganizationId && o.Code == "JYJ"));
            return (seat.Id, await db.Appointments.Where(a => a.PostId == seat.Id).Select(a => a.Id).SingleAsync());
        });

        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(held, Seeded.Today))).IsOk);
        Assert.Null(Assert.Single(await BureauHeadsAsync(Seeded.Today.AddDays(1))).Holder);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, "新局长", null, Seeded.Today.AddDays(2)))).IsOk);

        Assert.Equal(("张从中", "成员"), (before.Holder, before.GroupSeat));
        Assert.Equal(("新局长", "成员"), (Assert.Single(await BureauHeadsAsync(Seeded.Today.AddDays(2))).Holder, before.GroupSeat));
        Assert.Equal("张从中", Assert.Single(await BureauHeadsAsync(Seeded.Today)).Holder);

        async Task<List<ListPostHolders.Row>> BureauHeadsAsync(DateOnly day) =>
            [.. (await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(day, Title: "局长", OnlyGroup: true))).Where(r => r.Organization.EndsWith("教育局", StringComparison.Ordinal))];
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
