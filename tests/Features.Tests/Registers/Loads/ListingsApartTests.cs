using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>Ten lists share a table, and none may touch what is another's: the same person may stand in all of them.</summary>
public sealed class ListingsApartTests
{
    private static readonly string[] People = [.. Enumerable.Range(1, 30).Select(i => Lists.Row($"王小{(char)('一' + i)}", Lists.Id("20140501", i), "芦庙镇,某类"))];

    [Theory, DatabaseData]
    public async Task What_happens_to_one_list_happens_to_no_other(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        await district.LoadListAsync(RegisterSource.Poverty, People);
        await district.LoadListAsync(RegisterSource.LowIncome, People);
        var (poor, helped) = (await district.ListedAsync(RegisterSource.Poverty), await district.ListedAsync(RegisterSource.LowIncome));

        // Closed: a full load of one ends entries that stand in the other as well.
        var second = await district.LoadListAsync(RegisterSource.Poverty, People[..10]);
        Assert.Equal((2, 10, 20), (second.Load.Sequence, second.Load.Counts.Unchanged, second.Load.Counts.Gone));
        Assert.Equal(helped, await district.ListedAsync(RegisterSource.LowIncome));

        // The same sequence of the other is another load.
        var other = await district.LoadListAsync(RegisterSource.LowIncome, People[5..]);
        Assert.Equal((2, 25, 5), (other.Load.Sequence, other.Load.Counts.Unchanged, other.Load.Counts.Gone));
        Assert.Equal(10, (await district.ListedAsync(RegisterSource.Poverty)).Count);

        // Reopened: taking one back brings back what it ended, and not what the other ended.
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(second.Load.Id, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();
        Assert.Equal(poor, await district.ListedAsync(RegisterSource.Poverty));
        Assert.Equal(25, (await district.ListedAsync(RegisterSource.LowIncome)).Count);

        // Withdrawn as a whole: nothing is left in force, and the other stands.
        var first = await district.AsSystemAsync(db => db.RegisterLoads.Where(l => l.Source == RegisterSource.Poverty && l.Sequence == 1).Select(l => l.Id).SingleAsync());
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(first, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();
        Assert.Empty(await district.ListedAsync(RegisterSource.Poverty));
        Assert.Equal(25, (await district.ListedAsync(RegisterSource.LowIncome)).Count);
    }

    [Theory, DatabaseData]
    public async Task A_list_that_fails_leaves_all_others_as_they_are(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        await district.LoadListAsync(RegisterSource.LowIncome, People);
        var helped = await district.ListedAsync(RegisterSource.LowIncome);

        var failed = await district.LoadOfAsync(await district.StartListAsync(RegisterSource.Poverty, "这,不是,名册\r\n1,2,3\r\n"));

        Assert.Equal(LoadState.Failed, failed.Load.State);
        Assert.Equal(helped, await district.ListedAsync(RegisterSource.LowIncome));
        Assert.Equal(30, await district.AsSystemAsync(db => db.ListingRecords.CountAsync()));
    }

    [Theory, DatabaseData]
    public async Task The_changes_of_a_load_are_those_of_its_own_list(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        await district.LoadListAsync(RegisterSource.Poverty, People[..3]);
        await district.LoadListAsync(RegisterSource.LowIncome, People);
        var second = await district.LoadListAsync(RegisterSource.Poverty, People[..2]);

        var records = (await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id)))!.Records;

        Assert.Equal(RecordChange.Gone, Assert.Single(records).Change);
    }
}
