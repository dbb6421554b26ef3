using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class DiscrepancyCarryTests
{
    [Theory, DatabaseData]
    public async Task Each_finding_of_a_run_is_a_matter_and_stays_the_same_in_the_next(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var first = await AllAsync(district);

        await MatterDistrict.CompareAsync(district);

        Assert.Equal(["李小明 StudentOnly Open", "欧阳明明 StudentOnly Open", "王明 IdentityDiffers Open", "赵小雨 HouseholdOnly Open"], first.Select(d => $"{d.Name} {d.Category} {d.State}").Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3, 4], first.Select(d => d.Number).Order());
        Assert.Equal(first.Select(d => (d.Id, d.Version)).ToHashSet(), (await AllAsync(district)).Select(d => (d.Id, d.Version)).ToHashSet());
    }

    [Theory, DatabaseData]
    public async Task A_decision_survives_the_next_load_and_falls_when_its_records_change(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await DecideAsync(district, "王明", "HR-03c");

        await MatterDistrict.LoadHouseholdsAsync(district, new DateOnly(2026, 10, 16), "男", missing: "赵大雨");
        await MatterDistrict.CompareAsync(district);
        var kept = await MatterDistrict.OfAsync(district, "王明");
        await Pupils.ReloadAsync(district, new DateOnly(2026, 10, 17), "2班");
        await MatterDistrict.CompareAsync(district);
        var moved = await MatterDistrict.OfAsync(district, "王明");
        await MatterDistrict.LoadHouseholdsAsync(district, new DateOnly(2026, 10, 17), "男", domicile: "341602102");
        await MatterDistrict.CompareAsync(district);
        var changed = await MatterDistrict.OfAsync(district, "王明");
        await MatterDistrict.LoadHouseholdsAsync(district, new DateOnly(2026, 10, 18), "男");
        await MatterDistrict.CompareAsync(district);
        var restored = await MatterDistrict.OfAsync(district, "王明");

        Assert.Equal((DiscrepancyState.Settled, DiscrepancyState.Settled), (kept.State, moved.State));
        Assert.Equal((DiscrepancyState.Open, null), (changed.State, changed.Outcome));
        Assert.Equal((DiscrepancyState.Settled, "HR-03c"), (restored.State, restored.Outcome));
    }

    [Theory, DatabaseData]
    public async Task What_the_registers_agree_on_is_gone_and_comes_back_as_the_same_matter(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var before = await MatterDistrict.OfAsync(district, "王明");

        await MatterDistrict.LoadHouseholdsAsync(district, new DateOnly(2026, 10, 16), "女");
        await MatterDistrict.CompareAsync(district);
        var gone = await MatterDistrict.OfAsync(district, "王明");
        district.Clock.Advance(TimeSpan.FromDays(3));
        await MatterDistrict.LoadHouseholdsAsync(district, new DateOnly(2026, 10, 17), "男");
        await MatterDistrict.CompareAsync(district);
        var back = await MatterDistrict.OfAsync(district, "王明");

        Assert.Equal((DiscrepancyState.Gone, false), (gone.State, gone.IsFound));
        Assert.Equal((before.Id, DiscrepancyState.Open, before.FoundOn.AddDays(3)), (back.Id, back.State, back.FoundOn));
    }

    [Theory, DatabaseData]
    public async Task Records_said_to_be_two_persons_are_not_brought_together_again(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await DecideAsync(district, "王明", "HR-03d");
        var matter = await MatterDistrict.OfAsync(district, "王明");
        Assert.True((await district.RunAsync(MatterDistrict.SecondReader, new ReadDecision.Command(matter.Id, matter.Version, true, null))).IsOk);

        await MatterDistrict.CompareAsync(district);

        var categories = (await AllAsync(district)).Where(d => d.Name == "王明").Select(d => (d.Category, d.State)).Order().ToList();
        Assert.Equal([(DifferenceCategory.HouseholdOnly, DiscrepancyState.Open), (DifferenceCategory.StudentOnly, DiscrepancyState.Open), (DifferenceCategory.IdentityDiffers, DiscrepancyState.Gone)], categories);
    }

    [Theory, DatabaseData]
    public async Task What_was_carried_from_a_load_taken_back_holds_nobody_up(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await MatterDistrict.LoadHouseholdsAsync(district, MatterDistrict.AsOf.AddDays(1), "女", missing: "钱大雨");
        await MatterDistrict.CompareAsync(district);
        var load = await district.AsSystemAsync(db => db.RegisterLoads.OrderByDescending(l => l.Sequence).FirstAsync(l => l.Source == RegisterSource.Household));

        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load.Id, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();
        await MatterDistrict.CompareAsync(district);

        Assert.Equal(["李小明", "欧阳明明", "王明", "赵小雨"], (await AllAsync(district)).Where(d => d.IsFound).Select(d => d.Name).Order(StringComparer.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task A_decision_moves_with_the_pupil_it_is_about(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await DecideAsync(district, "王明", "HR-03c");

        await MatterDistrict.LoadHouseholdsAsync(district, new DateOnly(2026, 10, 17), "男", domicile: "341602102");
        await MatterDistrict.CompareAsync(district);

        var decision = await district.AsSystemAsync(db => db.DiscrepancyDecisions.AsNoTracking().SingleAsync());
        Assert.Equal("341602102", decision.DomicilePath);
    }

    [Theory, DatabaseData]
    public async Task A_run_for_an_earlier_day_is_for_looking_at_only(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);

        var run = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(new DateOnly(2020, 9, 1)))).Value;
        await district.RunJobsAsync();

        Assert.Equal(4, (await AllAsync(district)).Count(d => d.IsFound));
        Assert.Null(await district.AsSystemAsync(db => db.ComparisonRuns.Where(r => r.Id == run).Select(r => r.CarriedAt).SingleAsync()));
    }

    private static async Task DecideAsync(TestDistrict district, string name, string outcome)
    {
        var matter = await MatterDistrict.OfAsync(district, name);
        var decided = await district.RunAsync(MatterDistrict.School, new DecideDiscrepancy.Command(matter.Id, matter.Version, outcome, MatterDistrict.Grounds));
        Assert.True(decided.IsOk, decided.Refusal?.Message);
    }

    private static Task<List<Discrepancy>> AllAsync(TestDistrict district) => district.AsSystemAsync(db => db.Discrepancies.AsNoTracking().ToListAsync());
}
