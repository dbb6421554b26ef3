using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class ListDiscrepanciesTests
{
    [Theory, DatabaseData]
    public async Task Readers_see_those_of_their_places(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);

        Assert.Equal(["欧阳明明", "王明"], await NamesAsync(district, MatterDistrict.School));
        Assert.Equal(["王明", "赵小雨"], await NamesAsync(district, MatterDistrict.Township));
        Assert.Equal(4, (await MatterDistrict.ListAsync(district, Actors.Registrar)).Total);
        Assert.Empty(await NamesAsync(district, Actors.SchoolRegistrar("341602.009.001")));
    }

    [Theory, DatabaseData]
    public async Task Kinds_and_places_are_counted_as_they_are_listed(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);

        var all = await MatterDistrict.ListAsync(district, Actors.Registrar);

        Assert.Equal((3, 2, 3), (all.ByCategory.Count, all.Townships.Count, all.Schools.Count));
        foreach (var (category, count) in all.ByCategory)
        {
            Assert.Equal(count, (await MatterDistrict.ListAsync(district, Actors.Registrar, new(Category: category))).Rows.Count);
        }

        foreach (var place in all.Townships)
        {
            Assert.Equal(place.Count, (await MatterDistrict.ListAsync(district, Actors.Registrar, new(Township: place.Path))).Rows.Count);
        }

        foreach (var place in all.Schools)
        {
            Assert.Equal(place.Count, (await MatterDistrict.ListAsync(district, Actors.Registrar, new(School: place.Path))).Rows.Count);
        }

        Assert.Equal((4, 0), (all.ByPhase[DiscrepancyPhase.ToDo], all.ByPhase[DiscrepancyPhase.Settled]));
    }

    [Theory, DatabaseData]
    public async Task What_is_past_its_term_is_overdue_and_no_calendar_is_no_guess(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        Assert.Empty((await MatterDistrict.ListAsync(district, Actors.Registrar, new(OverdueOnly: true))).Rows);

        district.Clock.Advance(TimeSpan.FromDays(25));

        // 15 working days from 23 November end on 14 December; 20 end on 21 December.
        var overdue = await MatterDistrict.ListAsync(district, Actors.Registrar, new(OverdueOnly: true));
        Assert.Equal(["李小明", "欧阳明明", "赵小雨"], overdue.Rows.Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.Equal((3, new DateOnly(2026, 12, 14), true), (overdue.Total, overdue.Rows[0].DueOn, overdue.Rows[0].IsOverdue));
        district.Clock.Advance(TimeSpan.FromDays(30));
        await MatterDistrict.LoadHouseholdsAsync(district, new DateOnly(2026, 10, 16), "女", "钱小雨");
        await MatterDistrict.CompareAsync(district);
        Assert.Null((await MatterDistrict.ListAsync(district, Actors.Registrar)).Rows.Single(r => r.Name == "钱小雨").DueOn);
    }

    [Theory, DatabaseData]
    public async Task What_an_office_has_to_correct_is_a_list(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var matter = await MatterDistrict.OfAsync(district, "王明");
        Assert.True((await district.RunAsync(MatterDistrict.School, new DecideDiscrepancy.Command(matter.Id, matter.Version, "HR-03b", MatterDistrict.Grounds))).IsOk);

        var filter = new DiscrepancyFilter(DiscrepancyPhase.Tracked, Corrector: Corrector.PublicSecurity);

        Assert.Equal(["王明"], (await MatterDistrict.ListAsync(district, Actors.Registrar, filter)).Rows.Select(r => r.Name));
        Assert.Empty((await MatterDistrict.ListAsync(district, Actors.Registrar, filter with { Corrector = Corrector.School })).Rows);
    }

    private static async Task<List<string>> NamesAsync(TestDistrict district, Actor actor) =>
        [.. (await MatterDistrict.ListAsync(district, actor)).Rows.Select(r => r.Name).Order(StringComparer.Ordinal)];
}
