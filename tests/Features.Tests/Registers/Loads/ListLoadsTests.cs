using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ListLoadsTests
{
    [Theory, DatabaseData]
    public async Task Loads_are_listed_newest_first_and_one_of_a_register_is_in_force(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var first = await district.LoadAsync(Loading.Csv(Loading.Pupils(2)));
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));

        var loads = await district.RunAsync(Actors.Registrar, new ListLoads.Query(RegisterSource.Student));
        Assert.Equal([(second.Load.Id, true), (first.Load.Id, false)], loads.Rows.Select(l => (l.Id, l.IsInForce)));
        var none = await district.RunAsync(Actors.Registrar, new ListLoads.Query(RegisterSource.Household));
        Assert.Empty(none.Rows);
        Assert.Equal(1, none.LastPage);
    }

    [Theory, DatabaseData]
    public async Task No_load_is_left_out_over_all_pages(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var all = await ManyLoads.AddAsync(district, 120);

        var pages = new List<ListLoads.Answer>();
        do
        {
            pages.Add(await district.RunAsync(Actors.Registrar, new ListLoads.Query(Page: pages.Count + 1)));
        }
        while (pages[^1].HasMore);

        Assert.Equal([50, 50, 20], pages.Select(p => p.Rows.Count));
        Assert.All(pages, p => Assert.Equal(120, p.Total));
        Assert.Equal(all.OrderByDescending(l => l.Sequence).Select(l => l.Id), pages.SelectMany(p => p.Rows).Select(r => r.Id));
        var behind = await district.RunAsync(Actors.Registrar, new ListLoads.Query(Page: 4));
        Assert.Empty(behind.Rows);
        Assert.Equal((false, 3), (behind.HasMore, behind.LastPage));
    }
}
