using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class ListComparisonRunsTests
{
    [Theory, DatabaseData]
    public async Task Runs_are_listed_for_readers_of_comparisons_only(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, _) = await Findings.ArrangeAsync(district);

        Assert.Equal(run.Id, Assert.Single(await district.RunAsync(Actors.Registrar, new ListComparisonRuns.Query())).Id);
        await Assert.ThrowsAsync<NotAllowedException>(() => district.RunAsync(Actors.Auditor, new ListComparisonRuns.Query()));
    }

    [Theory, DatabaseData]
    public async Task Figures_of_the_district_are_given_to_those_who_see_all_of_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await Findings.ArrangeAsync(district);

        Assert.NotNull(Assert.Single(await district.RunAsync(Actors.Registrar, new ListComparisonRuns.Query())).Counts);
        Assert.Null(Assert.Single(await district.RunAsync(Actors.TownshipOfficer("341602101"), new ListComparisonRuns.Query())).Counts);
    }
}
