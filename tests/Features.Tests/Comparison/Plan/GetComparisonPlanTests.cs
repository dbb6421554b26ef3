using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison.Plan;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Plan;

public sealed class GetComparisonPlanTests
{
    [Theory, DatabaseData]
    public async Task Every_kind_belongs_to_a_comparison_and_the_bureau_has_yet_to_confirm_them(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);

        var plan = await district.RunAsync(Actors.Registrar, new GetComparisonPlan.Query());

        Assert.False(plan.IsConfirmed);
        Assert.Equal(Enum.GetValues<DifferenceCategory>().Order(), plan.Rows.SelectMany(r => r.Comparison.Kinds).Order());
        Assert.Equal(RegisterSources.Listings.ToHashSet(), plan.Rows.SelectMany(r => r.Data).Select(d => d.Source).Where(s => s.IsListing).ToHashSet());
    }

    [Theory, DatabaseData]
    public async Task It_says_how_old_the_data_in_force_are_and_which_are_too_old(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await district.LoadListAsync(RegisterSource.ClassRoll, [Lists.Row("王小芳", Lists.Id("20150831", 2), "2134000001,第一小学,五年级,1班")]);

        Assert.Equal((MatterDistrict.AsOf, false), await StandingAsync(RegisterSource.ClassRoll));
        Assert.Equal((MatterDistrict.AsOf, false), await StandingAsync(RegisterSource.Household));
        Assert.Equal((null, false), await StandingAsync(RegisterSource.Poverty));

        district.Clock.SetUtcNow(new DateTimeOffset(2027, 4, 23, 0, 0, 0, TimeSpan.Zero));
        Assert.False((await StandingAsync(RegisterSource.ClassRoll)).IsStale);
        district.Clock.SetUtcNow(new DateTimeOffset(2027, 4, 24, 0, 0, 0, TimeSpan.Zero));
        Assert.True((await StandingAsync(RegisterSource.ClassRoll)).IsStale);

        async Task<(DateOnly? AsOf, bool IsStale)> StandingAsync(RegisterSource source)
        {
            var data = (await district.RunAsync(Actors.Registrar, new GetComparisonPlan.Query())).Rows.SelectMany(r => r.Data).First(d => d.Source == source);
            return (data.AsOf, data.IsStale);
        }
    }

    [Theory, DatabaseData]
    public async Task How_a_restricted_list_stands_is_said_to_those_named_for_it_alone(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var before = await StandingAsync(Role.Analyst);
        await district.LoadListAsync(RegisterSource.Justice, [Lists.Row("钱小平", Lists.Id("20140501", 1), "芦庙镇,服刑人员子女")]);

        Assert.Equal(new GetComparisonPlan.ListStanding(RegisterSource.Justice, true, MatterDistrict.AsOf, false), await StandingAsync(Role.BureauSupervisor));
        foreach (var role in new[] { Role.Analyst, Role.BureauStaff, Role.Inspector, Role.LeadingGroupMember })
        {
            Assert.Equal((role, before), (role, await StandingAsync(role)));
        }

        Assert.Equal(new GetComparisonPlan.ListStanding(RegisterSource.Justice, false, null, false), before);

        async Task<GetComparisonPlan.ListStanding> StandingAsync(Role role) =>
            (await district.RunAsync(Actors.Holding(role, DataScope.WholeDistrict), new GetComparisonPlan.Query())).Rows.SelectMany(r => r.Data).Single(d => d.Source == RegisterSource.Justice);
    }
}
