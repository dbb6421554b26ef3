using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.ChildFile;

public sealed class HouseholdTimelineTests
{
    private const string Header = "户主姓名,与户主关系,姓名,公民身份号码,性别,出生日期,民族,行政区划代码,人户一致标志";
    private const string Other = "李大树,长子,李小树,341699202003050011,男,2020-03-05,汉族,341602102,是";
    private const string Renamed = "王大海,长女,王小芳,341699201508310021,女,2015-08-31,汉族,341602102,是";
    private static readonly DateOnly First = new(2026, 11, 1);
    private static readonly DateOnly Second = new(2026, 11, 10);
    private static readonly DateOnly Third = new(2026, 11, 20);

    [Theory, DatabaseData]
    public async Task What_each_household_load_did_stands_among_the_enrollment_events_by_day(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        await LoadAsync(district, Second, Other, Renamed);
        await LoadAsync(district, Third, Other);

        Assert.Equal(
            [
                (Third, "户籍消失", RegisterSource.Household, 3), (Second, "户籍登记变更", RegisterSource.Household, 2), (First, "户籍登记出现", RegisterSource.Household, 1),
                (new DateOnly(2026, 10, 15), "学籍出现", RegisterSource.Student, 1),
            ],
            (await TimelineAsync(district, Actors.Registrar)).Select(e => (e.On, e.Title, e.Source, e.LoadSequence!.Value)));
    }

    [Theory, DatabaseData]
    public async Task A_change_names_what_it_changed_and_values_only_of_what_both_registers_share(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        await LoadAsync(district, Second, Other, Renamed);

        var changed = Assert.Single(await TimelineAsync(district, Actors.Registrar), e => e.LoadSequence == 2 && e.Source == RegisterSource.Household);

        Assert.Equal(["姓名：王晓芳 → 王小芳", "户籍地：芦庙镇东村 → 华佗镇", "有变化的登记项：户主姓名、行政区划代码"], changed.Details);
    }

    [Theory, DatabaseData]
    public async Task Nobody_reads_beyond_his_scope_what_became_of_a_record(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        await LoadAsync(district, Second, Other, Renamed);

        async Task<IEnumerable<(DateOnly, string)>> HouseholdAsync(Actor who) =>
            (await TimelineAsync(district, who)).Where(e => e.Source == RegisterSource.Household).Select(e => (e.On, e.Title));

        Assert.Equal([(Second, "户籍登记出现")], await HouseholdAsync(Actors.TownshipOfficer("341602102")));
        // A school sees no household record at all.
        Assert.Empty(await HouseholdAsync(Actors.SchoolRegistrar(TwoSides.SchoolPath)));
        Assert.DoesNotContain(await TimelineAsync(district, Actors.TownshipOfficer("341602102")), e => e.Details.Any(d => d.Contains("王晓芳", StringComparison.Ordinal)));
    }

    [Theory, DatabaseData]
    public async Task A_parents_number_in_the_student_register_tells_nothing_of_the_parent(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        var mother = "王大海,妻,赵大一,341699198501010021,女,1985-01-01,汉族,341602102,是";
        await LoadAsync(district, Second, Other, Renamed, mother);
        var students = Path.Combine(district.Directory, "母亲的号.csv");
        await File.WriteAllLinesAsync(students, ["学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,学校标识码,学校名称,年级,班级,入学年月,学生状态", "G341699201508310099,赵小一,女,19850101,居民身份证,341699198501010021,2134000001,第一小学,五年级,1班,202109,在读"], TestContext.Current.CancellationToken);
        await district.LoadAsync(RegisterSource.Student, students, Third, LoadMode.Increment);

        Assert.DoesNotContain(await TimelineAsync(district, Actors.Registrar, "赵小一"), e => e.Source == RegisterSource.Household);
    }

    [Theory, DatabaseData]
    public async Task A_withdrawn_load_leaves_no_trace(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        var before = await TimelineAsync(district, Actors.Registrar);
        var mistaken = await LoadAsync(district, Second, Other);
        Assert.Equal("户籍消失", (await TimelineAsync(district, Actors.Registrar))[0].Title);

        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(mistaken, "文件拿错了"))).IsOk);

        Assert.Equal(Said(before), Said(await TimelineAsync(district, Actors.Registrar)));
        await district.RunJobsAsync();
        Assert.Equal(Said(before), Said(await TimelineAsync(district, Actors.Registrar)));
    }

    [Theory, DatabaseData]
    public async Task A_child_of_the_household_register_alone_has_its_story_too(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        await LoadAsync(district, Second, Other);

        var only = Assert.Single(await TimelineAsync(district, Actors.Registrar, "李小树"));

        Assert.Equal((Second, "户籍登记出现", null), (only.On, only.Title, only.Id));
        Assert.False(only.MayBeCorrected);
    }

    private static IEnumerable<string> Said(IEnumerable<GetChild.Entry> entries) => entries.Select(e => $"{e.On} {e.Title} {e.Source} {e.LoadSequence} {string.Join('|', e.Details)}");

    private static async Task<IReadOnlyList<GetChild.Entry>> TimelineAsync(TestDistrict district, Actor who, string name = "王小芳") =>
        (await district.RunAsync(who, new GetChild.Query((await district.ChildAsync(name)).Id, ChildFilePurpose.Ledger)))!.Timeline;

    private static async Task<RegisterLoadId> LoadAsync(TestDistrict district, DateOnly asOf, params string[] rows)
    {
        var path = Path.Combine(district.Directory, "户籍.csv");
        await File.WriteAllLinesAsync(path, rows.Prepend(Header));
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        return await district.LoadAsync(RegisterSource.Household, path, asOf);
    }
}
