using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class CompareLoadsTests
{
    [Theory, DatabaseData]
    public async Task Addresses_are_shown_as_in_the_childs_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv([Pupil.Number(1) with { Residence = "谯城区花戏楼街道魏武大道100号" }]));
        var second = await district.LoadAsync(Loading.Csv([Pupil.Number(1) with { Residence = "谯城区花戏楼街道光明小区5栋" }]));

        var comparison = await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id));

        Assert.Equal(new CompareLoads.ChangedField("现住址", "谯城区花戏楼街道魏武大道****", "谯城区花戏楼街道光明小区**"), Assert.Single(Assert.Single(comparison!.Records).Fields));
    }

    [Theory, DatabaseData]
    public async Task Of_a_record_that_is_gone_it_is_said_where_it_stood(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(30)));
        var second = await district.LoadAsync(Loading.Csv(Loading.Pupils(29)));

        var gone = Assert.Single((await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id)))!.Records);

        Assert.Equal(RecordChange.Gone, gone.Change);
        Assert.Contains(gone.Fields, f => f is { Header: "学校名称", Before.Length: > 0 });
        Assert.Contains(new CompareLoads.ChangedField("班级", "1班", ""), gone.Fields);
        Assert.Contains(gone.Fields, f => f.Header == "年级" && f.Before.EndsWith("年级", StringComparison.Ordinal));
        Assert.Contains("班级：1班", gone.Was, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Codes_are_read_as_the_words_of_their_tables(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new LoadReference.Command())).IsOk);
        const string Header = "户主姓名,与户主关系,姓名,公民身份号码,性别,出生日期\r\n";
        await district.LoadAsync(Header + "王大山,长女,王晓芳,341699201508310021,女,2015-08-31\r\n王大山,长子,王明,341699201603050010,男,2016-03-05\r\n", source: RegisterSource.Household);
        var second = await district.LoadAsync(Header + "王大山,次子,王明,341699201603050010,男,2016-03-05\r\n", source: RegisterSource.Household);

        var records = (await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id)))!.Records;

        Assert.Contains(new CompareLoads.ChangedField("与户主关系", "长女", ""), Assert.Single(records, r => r.Change == RecordChange.Gone).Fields);
        Assert.Equal(new CompareLoads.ChangedField("与户主关系", "长子", "次子"), Assert.Single(Assert.Single(records, r => r.Change == RecordChange.Changed).Fields));
    }

    [Theory, DatabaseData]
    public async Task A_second_full_load_tells_new_changed_unchanged_and_gone(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(100)));
        var second = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(90, 10).Select((p, i) => i < 2 ? p with { Class = "2班" } : p), .. Loading.Pupils(5, 200)]));

        Assert.Equal((95, 5, 2, 88, 10), (second.Load.Counts.Read, second.Load.Counts.New, second.Load.Counts.Changed, second.Load.Counts.Unchanged, second.Load.Counts.Gone));
        Assert.Equal(95, (await district.SeenAsync()).Count);

        var comparison = await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id));
        Assert.Equal(10, comparison!.Records.Count(r => r.Change == RecordChange.Gone));
        Assert.All(comparison.Records.Where(r => r.Change == RecordChange.Changed), r => Assert.Equal(new CompareLoads.ChangedField("班级", "1班", "2班"), Assert.Single(r.Fields)));
        Assert.Equal([2, 10, 5], [.. new[] { RecordChange.Changed, RecordChange.Gone, RecordChange.New }.Select(kind => comparison.Records.Count(r => r.Change == kind))]);
        foreach (var kind in Enum.GetValues<RecordChange>())
        {
            var only = (await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id, Only: kind)))!.Records;
            Assert.Equal(comparison.Records.Where(r => r.Change == kind).Select(r => (r.Name, r.Row)), only.Select(r => (r.Name, r.Row)));
        }
    }

    [Theory, DatabaseData]
    public async Task The_records_of_a_first_load_are_all_new_and_listed_in_the_order_of_the_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var first = await district.LoadAsync(Loading.Csv(Loading.Pupils(120)));

        var pages = new List<CompareLoads.Answer>();
        foreach (var page in new[] { 1, 2, 3 })
        {
            pages.Add((await district.RunAsync(Actors.Registrar, new CompareLoads.Query(first.Load.Id, page)))!);
        }

        Assert.Equal([true, true, false], pages.Select(p => p.HasMore));
        Assert.Equal(Enumerable.Range(2, 120), pages.SelectMany(p => p.Records).Select(r => r.Row));
        Assert.All(pages.SelectMany(p => p.Records), r => Assert.Equal(RecordChange.New, r.Change));
    }
}
