using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Listings;

/// <summary>What a list tells becomes a matter that lives from run to run.</summary>
public sealed class ListingMatterTests
{
    [Theory, DatabaseData]
    public async Task A_list_that_is_withdrawn_leaves_its_matters_as_they_are(TestDatabase database)
    {
        var (district, _) = await ListedPeople.CompareAsync(database, RegisterSource.Poverty);
        await using var __ = district;
        var before = await PoorAsync(district);
        var load = await district.AsSystemAsync(db => db.RegisterLoads.SingleAsync(l => l.Source == RegisterSource.Poverty));

        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load.Id, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();
        await MatterDistrict.CompareAsync(district);

        var after = await PoorAsync(district);
        Assert.Equal((before.Id, before.Version, DiscrepancyState.Open, true), (after.Id, after.Version, after.State, after.IsFound));
    }

    [Theory, DatabaseData]
    public async Task Whom_the_next_load_of_the_list_drops_is_no_matter_any_more_and_comes_back_as_the_same(TestDatabase database)
    {
        var (district, _) = await ListedPeople.CompareAsync(database, RegisterSource.Poverty);
        await using var __ = district;
        var before = await PoorAsync(district);

        await district.LoadListAsync(RegisterSource.Poverty, ListedPeople.All[RegisterSource.Poverty][1..]);
        await MatterDistrict.CompareAsync(district);
        var gone = await PoorAsync(district);
        await district.LoadListAsync(RegisterSource.Poverty, ListedPeople.All[RegisterSource.Poverty]);
        await MatterDistrict.CompareAsync(district);
        var back = await PoorAsync(district);

        Assert.Equal((DiscrepancyState.Gone, false), (gone.State, gone.IsFound));
        Assert.Equal((before.Id, DiscrepancyState.Open), (back.Id, back.State));
    }

    [Theory, DatabaseData]
    public async Task A_decision_holds_while_the_list_says_the_same_of_the_person(TestDatabase database)
    {
        var (district, _) = await ListedPeople.CompareAsync(database, RegisterSource.Poverty);
        await using var __ = district;
        var matter = await PoorAsync(district);
        var decided = await district.RunAsync(MatterDistrict.Township, new DecideDiscrepancy.Command(matter.Id, matter.Version, "HR-08d", MatterDistrict.Grounds));
        Assert.True(decided.IsOk, decided.Refusal?.Message);

        await district.LoadListAsync(RegisterSource.Poverty, ["赵小雨,女,20140501,,芦庙镇,监测户"]);
        await MatterDistrict.CompareAsync(district);

        Assert.Equal((DiscrepancyState.Settled, "HR-08d"), (await PoorAsync(district)) is var kept ? (kept.State, kept.Outcome) : default);
    }

    [Theory, DatabaseData]
    public async Task A_new_load_of_a_list_makes_the_last_comparison_outdated(TestDatabase database)
    {
        var (district, _) = await ListedPeople.CompareAsync(database, RegisterSource.Poverty);
        await using var __ = district;
        Assert.False(await IsOutdatedAsync(district));

        await district.LoadListAsync(RegisterSource.Poverty, ListedPeople.All[RegisterSource.Poverty][1..]);
        Assert.True(await IsOutdatedAsync(district));
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        await MatterDistrict.CompareAsync(district);
        Assert.False(await IsOutdatedAsync(district));

        await district.LoadListAsync(RegisterSource.Aid, ListedPeople.All[RegisterSource.Aid]);
        Assert.True(await IsOutdatedAsync(district));
    }

    private static async Task<bool> IsOutdatedAsync(TestDistrict district) => (await district.RunAsync(Actors.Registrar, new GetLatestComparison.Query()))!.IsOutdated;

    private static Task<Discrepancy> PoorAsync(TestDistrict district) => district.AsSystemAsync(db => db.Discrepancies.AsNoTracking().SingleAsync(d => d.Category == DifferenceCategory.PoorUnenrolled));
}
