using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class ListComparisonFindingsTests
{
    [Theory, DatabaseData]
    public async Task Pages_forward_and_back_make_the_whole_list_once(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district, each: 15);
        var expected = all.Where(f => f.Category == DifferenceCategory.StudentOnly).Select(f => f.Id).ToList();
        var query = new ListComparisonFindings.Query(run.Id, DifferenceCategory.StudentOnly);

        var forward = new List<ComparisonFindingId>();
        var page = await district.RunAsync(Actors.Registrar, query);
        Assert.Null(page.Previous);
        while (true)
        {
            forward.AddRange(page.Rows.Select(r => r.Id));
            if (page.Next is null)
            {
                break;
            }

            page = await district.RunAsync(Actors.Registrar, query with { After = page.Next });
        }

        var back = new List<ComparisonFindingId>(page.Rows.Select(r => r.Id));
        while (page.Previous is not null)
        {
            page = await district.RunAsync(Actors.Registrar, query with { Before = page.Previous });
            back.InsertRange(0, page.Rows.Select(r => r.Id));
        }

        Assert.Equal(expected, forward);
        Assert.Equal(expected, back);
    }

    [Theory, DatabaseData]
    public async Task Only_findings_that_differ_in_the_field_asked_for_are_listed(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district);

        var answer = await district.RunAsync(Actors.Registrar, new ListComparisonFindings.Query(run.Id, DifferenceCategory.IdentityDiffers, Field: DifferingFields.Sex));

        var expected = all.Where(f => f.Category == DifferenceCategory.IdentityDiffers && f.Fields.HasFlag(DifferingFields.Sex)).Select(f => f.Id);
        Assert.Equal(expected, answer.Rows.Select(r => r.Id));
    }

    [Theory, DatabaseData]
    public async Task The_leading_group_reads_the_figures_and_no_names(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district);
        var leader = Actors.Holding(Role.LeadingGroupMember, DataScope.WholeDistrict);

        Assert.Equal(all.Count, (await district.RunAsync(leader, new GetComparisonRun.Query(run.Id)))!.ByCategory.Values.Sum());
        await Assert.ThrowsAsync<NotAllowedException>(() => district.RunAsync(leader, new ListComparisonFindings.Query(run.Id, DifferenceCategory.StudentOnly)));
    }

    [Theory, DatabaseData]
    public async Task Whoever_was_a_pupil_once_is_listed_with_school_grade_and_masked_number(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        await LoadAsync(district, RegisterSource.Household, LoadMode.Increment, "姓名,公民身份号码,性别,出生日期", "赵小树,341699201603050010,男,2016-03-05");
        await LoadAsync(district, RegisterSource.Student, LoadMode.Full, "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,学校标识码,学校名称,年级,班级,学生状态", "G341699201509010039,王明,女,20150901,居民身份证,341699201509010039,2134000001,第一小学,五年级,1班,在读");
        var run = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(new DateOnly(2026, 11, 20)))).Value;
        await district.RunJobsAsync();

        var list = new ListComparisonFindings.Query(run, DifferenceCategory.HouseholdOnly);
        var rows = (await district.RunAsync(Actors.Registrar, list)).Rows.ToDictionary(r => r.Name);
        var file = await district.ExportAsync(Actors.Registrar, new ExportComparisonFindings.Command(list));

        Assert.Equal(("第一小学", (short?)5, EnrollmentStatus.WhereaboutsUnknown), (rows["王晓芳"].Earlier!.School, rows["王晓芳"].Earlier!.Grade, rows["王晓芳"].Earlier!.Status));
        Assert.Equal("341699***********1", rows["王晓芳"].Household!.MaskedIdNumber);
        Assert.Null(rows["赵小树"].Earlier);
        Assert.Equal(["王晓芳 341699***********1 第一小学，五年级，2026-11-20 起去向不明"], Exported.Rows(file).Where(r => r[0] == "王晓芳").Select(r => $"{r[0]} {r[3]} {r[5]}"));
    }

    [Theory, DatabaseData]
    public async Task Every_finding_of_a_duplicate_opens_the_child_and_names_both_schools(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var run = await DoubledAsync(district);
        var child = await district.ChildAsync(DoubledPeople.TwiceAtSchool);
        var list = new ListComparisonFindings.Query(run, DifferenceCategory.DuplicateStudent);

        var rows = (await district.RunAsync(Actors.Registrar, list)).Rows;
        var file = Exported.Rows(await district.ExportAsync(Actors.Registrar, new ExportComparisonFindings.Command(list)));

        Assert.Equal([child.Id, child.Id], rows.Select(r => r.ChildId!.Value));
        Assert.All(rows, row => Assert.NotEqual(row.OtherStudent!.MaskedStudentNumber, row.Student!.MaskedStudentNumber));
        Assert.Equal(
            ["第一小学 5 G34169************1", "第一小学 5 G34169************3", "第二中学 4 G34169************2"],
            rows.SelectMany(r => new[] { r.OtherStudent!, r.Student! }).Select(s => $"{s.Place} {s.Grade} {s.MaskedStudentNumber}").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            rows.Select(r => $"{FindingWords.PlaceOf(r.OtherStudent!)} {r.OtherStudent!.MaskedStudentNumber} {FindingWords.PlaceOf(r.Student!)} {r.Student!.MaskedStudentNumber}"),
            file.Where(r => r[0] == DoubledPeople.TwiceAtSchool).Select(r => $"{r[6]} {r[7]} {r[9]} {r[10]}"));
    }

    [Theory, DatabaseData]
    public async Task A_school_opens_the_child_of_a_duplicate_only_where_it_is_its_own_and_sees_its_own_record_alone(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var run = await DoubledAsync(district);
        var child = await district.ChildAsync(DoubledPeople.TwiceAtSchool);
        var list = new ListComparisonFindings.Query(run, DifferenceCategory.DuplicateStudent);

        var elsewhere = (await district.RunAsync(Actors.SchoolRegistrar("341602.001.001"), list)).Rows;
        var own = (await district.RunAsync(Actors.SchoolRegistrar("341602.002.001"), list)).Rows;

        Assert.Equal([(null, "第一小学", "第一小学")], elsewhere.Select(r => (r.ChildId, r.OtherStudent?.Place, r.Student?.Place)));
        Assert.Equal([(child.Id, null, "第二中学")], own.Select(r => (r.ChildId, r.OtherStudent?.Place, r.Student?.Place)));
    }

    [Theory, DatabaseData]
    public async Task A_duplicate_household_and_a_canceled_one_open_the_child(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var run = await DoubledAsync(district);

        var doubled = Assert.Single((await district.RunAsync(Actors.Registrar, new ListComparisonFindings.Query(run, DifferenceCategory.DuplicateHousehold))).Rows);
        var canceled = Assert.Single((await district.RunAsync(Actors.Registrar, new ListComparisonFindings.Query(run, DifferenceCategory.HouseholdCanceled))).Rows);

        Assert.Equal((await district.ChildAsync(DoubledPeople.TwiceInHouseholds)).Id, doubled.ChildId);
        Assert.Equal(["华佗镇", "芦庙镇"], new[] { doubled.OtherHousehold!.Place, doubled.Household!.Place }.Order(StringComparer.Ordinal));
        Assert.Equal((await district.ChildAsync(DoubledPeople.Canceled)).Id, canceled.ChildId);
    }

    private static Task<ComparisonRunId> DoubledAsync(TestDistrict district) =>
        DoubledPeople.LoadAsync(district, (Pupils.All[0].School, Pupils.All[2].School), (Pupils.All[0].Township, Pupils.All[2].Township));

    private static async Task LoadAsync(TestDistrict district, RegisterSource source, LoadMode mode, params string[] lines)
    {
        var path = Path.Combine(district.Directory, "later.csv");
        await File.WriteAllLinesAsync(path, lines);
        await district.LoadAsync(source, path, new DateOnly(2026, 11, 20), mode);
    }

    [Theory, DatabaseData]
    public async Task Reading_a_list_of_names_is_written_down(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, _) = await Findings.ArrangeAsync(district);

        await district.RunAsync(Actors.TownshipOfficer("341602101"), new ListComparisonFindings.Query(run.Id, DifferenceCategory.HouseholdOnly));

        var row = await district.AsSystemAsync(db => Task.FromResult(db.AuditRows.Single()));
        Assert.Equal((nameof(ListComparisonFindings), "ok", $"ComparisonRun:{run.Id.Value}"), (row.Action, row.Outcome, row.Subject));
    }
}
