using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Comparison.Listings;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class EndedMattersTests
{
    private const string Second = "2134000002,第二中学,八年级,1班";

    [Theory, DatabaseData]
    public async Task A_school_that_hands_in_no_roll_ends_nothing(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await district.LoadListAsync(RegisterSource.ClassRoll, [.. ListedPeople.All[RegisterSource.ClassRoll], ListedPeople.Pupil(0, Second)]);
        await MatterDistrict.CompareAsync(district);
        Assert.Equal(["NotAttending 欧阳明明 True", "AttendingUnregistered 周新生 True"], await OfRollAsync(district));

        await district.LoadListAsync(RegisterSource.ClassRoll, [ListedPeople.Pupil(2, Second)]);
        await MatterDistrict.CompareAsync(district);
        Assert.Equal(["NotAttending 欧阳明明 True", "AttendingUnregistered 周新生 True"], await OfRollAsync(district));

        await district.LoadListAsync(RegisterSource.ClassRoll, [ListedPeople.Pupil(2, Second), .. new[] { 0, 1, 3 }.Select(i => ListedPeople.Pupil(i, "2134000001,第一小学,四年级,1班"))]);
        await MatterDistrict.CompareAsync(district);
        Assert.Equal(["NotAttending 欧阳明明 False", "AttendingUnregistered 周新生 False"], await OfRollAsync(district));
    }

    [Theory, DatabaseData]
    public async Task A_pupil_who_is_no_pupil_any_more_is_missed_in_no_roll(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await district.LoadListAsync(RegisterSource.ClassRoll, ListedPeople.All[RegisterSource.ClassRoll]);
        await MatterDistrict.CompareAsync(district);

        await district.LoadListAsync(RegisterSource.ClassRoll, [ListedPeople.Pupil(2, Second)]);
        await Pupils.ReloadAsync(district, MatterDistrict.AsOf.AddDays(1), "1班", without: ["欧阳明明"]);
        await MatterDistrict.CompareAsync(district);

        Assert.Contains("NotAttending 欧阳明明 False", await OfRollAsync(district));
    }

    [Theory, DatabaseData]
    public Task Whoever_is_owed_aid_by_one_list_stays_while_that_list_is_missing(TestDatabase database) => StaysAsync(database, RegisterSource.LowIncome, RegisterSource.Aid, DifferenceCategory.AidMissing);

    [Theory, DatabaseData]
    public Task Whoever_needs_a_place_by_one_list_stays_while_that_list_is_missing(TestDatabase database) =>
        StaysAsync(database, RegisterSource.Justice, RegisterSource.Disability, DifferenceCategory.NeedsPlacement);

    [Theory, DatabaseData]
    public async Task Without_a_list_of_the_needy_nothing_is_said_of_their_aid(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database, RegisterSource.Aid);
        await using var _ = district;

        var stored = await district.AsSystemAsync(db => db.ComparisonRuns.AsNoTracking().SingleAsync(r => r.Id == run));
        Assert.Equal((false, true), (stored.Compares(DifferenceCategory.AidMissing), stored.Compares(DifferenceCategory.AidUnregistered)));
    }

    [Theory, DatabaseData]
    public async Task Whoever_was_missed_one_year_is_missed_the_next_until_found_again(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await CompareInAsync(district, 2027, without: ["欧阳明明"]);
        Assert.Equal(["欧阳明明 True"], await FoundAsync(district, DifferenceCategory.NotCarriedOver));

        await CompareInAsync(district, 2028, without: ["欧阳明明"]);
        Assert.Equal(["欧阳明明 True"], await FoundAsync(district, DifferenceCategory.NotCarriedOver));

        await CompareInAsync(district, 2029);
        Assert.Equal(["欧阳明明 False"], await FoundAsync(district, DifferenceCategory.NotCarriedOver));
    }

    [Theory, DatabaseData]
    public async Task A_run_begun_before_the_one_carried_last_is_for_looking_at_only(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var first = await district.AsSystemAsync(db => db.ComparisonRuns.Select(r => r.Id).SingleAsync());
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        await district.LoadListAsync(RegisterSource.Poverty, ListedPeople.All[RegisterSource.Poverty]);
        await MatterDistrict.CompareAsync(district);

        // As if the worker of the first run had fallen silent before it carried anything.
        await district.AsSystemAsync(async db =>
        {
            await db.ComparisonRuns.Where(r => r.Id == first).ExecuteUpdateAsync(r => r.SetProperty(x => x.CarriedAt, (DateTime?)null));
            await new DiscrepancyCarry(db, district.Clock).RunAsync(first, (_, _, _, work) => work(), CancellationToken.None);
            return true;
        });

        Assert.Null(await district.AsSystemAsync(db => db.ComparisonRuns.Where(r => r.Id == first).Select(r => r.CarriedAt).SingleAsync()));
    }

    private static async Task StaysAsync(TestDatabase database, RegisterSource from, RegisterSource beside, DifferenceCategory kind)
    {
        var (district, _) = await ListedPeople.CompareAsync(database, from, beside, RegisterSource.Poverty);
        await using var __ = district;
        var before = await FoundAsync(district, kind);

        var load = await district.AsSystemAsync(db => db.RegisterLoads.SingleAsync(l => l.Source == from));
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load.Id, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();
        await MatterDistrict.CompareAsync(district);

        Assert.NotEmpty(before);
        Assert.Equal(before, await FoundAsync(district, kind));
    }

    private static async Task CompareInAsync(TestDistrict district, int year, params string[] without)
    {
        district.Clock.SetUtcNow(new DateTimeOffset(year, 11, 23, 1, 0, 0, TimeSpan.Zero));
        await Pupils.ReloadAsync(district, new DateOnly(year, 10, 15), "1班", without);
        Assert.True((await district.RunAsync(Actors.Registrar, new StartComparison.Command(new DateOnly(year, 10, 15)))).IsOk);
        await district.RunJobsAsync();
    }

    private static Task<List<string>> FoundAsync(TestDistrict district, DifferenceCategory kind) => district.AsSystemAsync(async db =>
        (await db.Discrepancies.AsNoTracking().Where(d => d.Category == kind).ToListAsync()).Select(d => $"{d.Name} {d.IsFound}").Order(StringComparer.Ordinal).ToList());

    private static Task<List<string>> OfRollAsync(TestDistrict district) => district.AsSystemAsync(async db =>
        (await db.Discrepancies.AsNoTracking().Where(d => d.Category == DifferenceCategory.NotAttending || d.Category == DifferenceCategory.AttendingUnregistered).OrderBy(d => d.Category).ToListAsync())
            .Select(d => $"{d.Category} {d.Name} {d.IsFound}").ToList());
}
