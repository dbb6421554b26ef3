using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Comparison.Listings;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class ListRunChangesTests
{
    [Theory, DatabaseData]
    public async Task What_is_new_gone_and_still_there_is_told_apart(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await MatterDistrict.LoadHouseholdsAsync(district, MatterDistrict.AsOf.AddDays(1), "女", missing: "钱大雨");
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await MatterDistrict.CompareAsync(district);

        Assert.Equal(["钱大雨"], await NamesAsync(district, later, RunChange.New));
        Assert.Equal(["王明", "赵小雨"], await NamesAsync(district, later, RunChange.Gone));
        Assert.Equal(["李小明", "欧阳明明"], await NamesAsync(district, later, RunChange.Kept));
        var answer = (await district.RunAsync(Actors.Registrar, new ListRunChanges.Query(later)))!;
        Assert.Equal(
            [(RunChange.New, DifferenceCategory.HouseholdOnly, 1), (RunChange.Gone, DifferenceCategory.HouseholdOnly, 1), (RunChange.Gone, DifferenceCategory.IdentityDiffers, 1), (RunChange.Kept, DifferenceCategory.StudentOnly, 2)],
            answer.Counts.Select(c => (c.Key.Change, c.Key.Category, c.Value)).Order());
    }

    [Theory, DatabaseData]
    public async Task The_first_run_has_nothing_to_be_compared_with(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var only = (await district.RunAsync(Actors.Registrar, new ListComparisonRuns.Query()))[0].Id;

        var answer = (await district.RunAsync(Actors.Registrar, new ListRunChanges.Query(only)))!;

        Assert.Equal((null, 0), (answer.Earlier, answer.Rows.Count));
    }

    [Theory, DatabaseData]
    public async Task A_reader_sees_the_changes_of_their_places(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await MatterDistrict.LoadHouseholdsAsync(district, MatterDistrict.AsOf.AddDays(1), "女", missing: "钱大雨");
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await MatterDistrict.CompareAsync(district);

        var gone = (await district.RunAsync(MatterDistrict.School, new ListRunChanges.Query(later, Change: RunChange.Gone)))!;

        Assert.Equal(["王明"], gone.Rows.Select(r => r.Name));
    }

    [Theory, DatabaseData]
    public async Task A_list_that_nobody_may_know_of_is_not_told_by_what_came_with_it(TestDatabase database)
    {
        var (district, _) = await ListedPeople.CompareAsync(database, RegisterSource.Disability);
        await using var __ = district;
        await district.LoadListAsync(RegisterSource.Justice, ListedPeople.All[RegisterSource.Justice]);
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await MatterDistrict.CompareAsync(district);

        foreach (var reader in Readers.Others)
        {
            foreach (var change in Enum.GetValues<RunChange>())
            {
                var answer = (await district.RunAsync(reader, new ListRunChanges.Query(later, Change: change)))!;
                Assert.DoesNotContain(DifferenceCategory.NeedsPlacement, answer.Rows.Select(r => r.Category).Concat(answer.Counts.Keys.Select(k => k.Category)));
            }
        }

        foreach (var reader in Readers.Named)
        {
            Assert.Equal([ListedPeople.Judged], (await district.RunAsync(reader, new ListRunChanges.Query(later)))!.Rows.Select(r => r.Name));
        }
    }

    private static async Task<List<string>> NamesAsync(TestDistrict district, ComparisonRunId run, RunChange change) =>
        [.. (await district.RunAsync(Actors.Registrar, new ListRunChanges.Query(run, Change: change)))!.Rows.Select(r => r.Name).Order(StringComparer.Ordinal)];
}
