using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>A list of another office goes the way of the registers, and makes no children.</summary>
public sealed class ListingLoadTests
{
    private static readonly string[] Certified = [.. Enumerable.Range(1, 10).Select(i => Certificate(i))];

    [Theory, DatabaseData]
    public async Task A_list_is_counted_placed_and_makes_no_children(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var children = await ChildrenAsync(district);

        var load = await district.LoadListAsync(RegisterSource.Disability, [.. Certified, Lists.Row("王小芳", Pupils.All[0].Id, "芦庙镇,视力残疾")]);

        Assert.Equal((LoadState.Published, 11, 11, 0), (load.Load.State, load.Load.Counts.Read, load.Load.Counts.New, load.Load.Counts.Rejected));
        Assert.True(load.Load.IsInForce);
        Assert.Equal(children, await ChildrenAsync(district));
        var stored = await district.AsSystemAsync(db => db.ListingRecords.AsNoTracking().OrderBy(r => r.RowNumber).ToListAsync());
        Assert.All(stored, r => Assert.Equal((RegisterSource.Disability, "341602101", null), (r.Source, r.DomicilePath, r.SchoolPath)));
        Assert.Equal(Enumerable.Range(2, 11), stored.Select(r => r.RowNumber));
    }

    [Theory, DatabaseData]
    public async Task A_roll_names_the_class_it_is_of(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        await district.LoadListAsync(RegisterSource.ClassRoll, [Lists.Row("王小芳", Pupils.All[0].Id, "2134000001,第一小学,五年级,1班"), Lists.Row("王明", Pupils.All[1].Id, ",第一小学,,")]);

        Assert.Equal(["341602.001.001.202201", "341602.001.001"], await district.AsSystemAsync(db => db.ListingRecords.OrderBy(r => r.RowNumber).Select(r => r.SchoolPath!).ToListAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_second_load_tells_new_changed_and_gone_and_can_be_taken_back(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        await district.LoadListAsync(RegisterSource.Disability, Certified);
        var before = await district.ListedAsync(RegisterSource.Disability);

        var second = await district.LoadListAsync(RegisterSource.Disability, [Certificate(1, "华佗镇,听力残疾"), .. Certified[1..8], Certificate(20)]);

        Assert.Equal((9, 1, 1, 7, 2), (second.Load.Counts.Read, second.Load.Counts.New, second.Load.Counts.Changed, second.Load.Counts.Unchanged, second.Load.Counts.Gone));
        var records = (await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id)))!.Records;
        Assert.Equal([(RecordChange.Changed, "残甲"), (RecordChange.Gone, "残壬"), (RecordChange.Gone, "残癸"), (RecordChange.New, "残廿")], records.Select(r => (r.Change, r.Name)));
        Assert.Equal(["乡镇", "残疾类别"], records[0].Fields.Select(f => f.Header).Order(StringComparer.Ordinal));
        Assert.Contains("乡镇：芦庙镇", records[1].Was, StringComparison.Ordinal);
        var lines = Exported.Rows(await district.ExportAsync(Actors.Registrar, new ExportLoadChanges.Command(second.Load.Id))).Skip(1).ToList();
        Assert.Equal(records.Select(r => r.Name).ToHashSet(), lines.Select(l => l[0]).ToHashSet());

        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(second.Load.Id, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();
        Assert.Equal(before, await district.ListedAsync(RegisterSource.Disability));
        Assert.Equal((10, 0), ((await district.LoadListAsync(RegisterSource.Disability, Certified)).Load.Counts is var third ? (third.Unchanged, third.Gone) : default));
    }

    [Theory, DatabaseData]
    public async Task An_increment_adds_and_changes_and_ends_nobody(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        await district.LoadListAsync(RegisterSource.Disability, Certified);

        var more = await district.LoadListAsync(RegisterSource.Disability, [Certificate(1, "芦庙镇,听力残疾"), Certificate(20)], LoadMode.Increment);

        Assert.Equal((1, 1, 0), (more.Load.Counts.New, more.Load.Counts.Changed, more.Load.Counts.Gone));
        Assert.Equal(11, (await district.ListedAsync(RegisterSource.Disability)).Count);
    }

    [Theory, DatabaseData]
    public async Task Rows_nobody_can_be_told_by_are_refused_and_stand_in_the_file_to_mend(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        var load = await district.LoadListAsync(RegisterSource.Poverty, ["赵小雨,女,20140501,,芦庙镇,脱贫户", ",女,20140502,,芦庙镇,脱贫户", "赵小雪,女,,,芦庙镇,脱贫户", "赵小风,女,20140503,3.41699E+17,芦庙镇,脱贫户"]);

        Assert.Equal((4, 2, 2, true), (load.Load.Counts.Read, load.Load.Counts.New, load.Load.Counts.Rejected, load.HasErrorFile));
        var file = (await district.RunAsync(Actors.Registrar, new GetLoadErrorFile.Query(load.Load.Id)))!;
        await using var content = file.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        var rows = Exported.Rows(bytes.ToArray());
        var name = Array.IndexOf(rows[0], "姓名");
        Assert.Equal(["", "赵小雪", "赵小风"], rows.Skip(1).Select(r => r[name]));
    }

    [Theory, DatabaseData]
    public async Task Each_list_is_previewed_and_loaded_by_its_own_columns(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        foreach (var source in RegisterSources.Listings)
        {
            var row = Lists.Row("孙小安", Lists.Id("20140501", 1), string.Join(',', RegisterSchema.Of(source).Code));
            var file = await district.KeepAsync(Lists.Csv(source, [row]), "名册.csv");

            var preview = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(source, file, Loading.AsOf));

            Assert.Equal((source, null, 0), (source, preview.Refusal, preview.Unmatched.Count));
            Assert.False(Assert.Single(preview.Rows).IsRejected);
            Assert.DoesNotContain(preview.Rows[0].Cells, cell => cell.Contains(Lists.Id("20140501", 1), StringComparison.Ordinal));
            Assert.Empty(await district.ListedAsync(source));
            Assert.Equal((source, 1), (source, (await district.LoadListAsync(source, [row])).Load.Counts.New));
        }
    }

    private static string Certificate(int number, string own = "芦庙镇,智力残疾") =>
        Lists.Row($"残{(number == 20 ? '廿' : "甲乙丙丁戊己庚辛壬癸"[number - 1])}", Lists.Id("20140501", number), own);

    private static async Task<List<string>> ChildrenAsync(TestDistrict district) =>
        [.. (await district.AsSystemAsync(db => db.Children.AsNoTracking().ToListAsync())).Select(c => $"{c.Id} {c.Name} {c.DomicilePath} {c.SchoolPath}").Order(StringComparer.Ordinal)];
}
