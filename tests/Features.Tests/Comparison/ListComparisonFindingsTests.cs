using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

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
        Assert.Equal("没有在学籍册里出现过", FindingWords.Of(rows["赵小树"].Earlier));
        Assert.Equal(["王晓芳 341699***********1 第一小学，五年级，2026-11-20 起去向不明"], Exported.Rows(file).Where(r => r[0] == "王晓芳").Select(r => $"{r[0]} {r[3]} {r[5]}"));
    }

    [Theory, DatabaseData]
    public async Task Whoever_dropped_out_and_vanished_later_has_dropped_out_since_that_day(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        await district.AsSystemAsync(async db =>
        {
            db.Add(Entered(child.Id, EnrollmentEventKind.DroppedOut, new(2026, 11, 10), district.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        var list = await CompareWithoutHerAsync(district);

        var row = Assert.Single((await district.RunAsync(Actors.Registrar, list)).Rows, r => r.Name == "王晓芳");

        Assert.Equal((EnrollmentStatus.DroppedOut, new DateOnly(2026, 11, 10)), (row.Earlier!.Status, row.Earlier.Since!.Value));
    }

    [Theory, DatabaseData]
    public async Task What_the_load_compared_shows_counts_though_it_is_derived_after_the_run_began_and_nothing_else_learned_later(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        await LoadAsync(district, RegisterSource.Household, LoadMode.Increment, "姓名,公民身份号码,性别,出生日期", "赵小树,341699201603050010,男,2016-03-05");
        var list = await CompareWithoutHerAsync(district);
        var child = await district.ChildAsync("赵小树");
        var later = district.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
        await district.AsSystemAsync(async db =>
        {
            var load = await db.ComparisonRuns.Where(r => r.Id == list.RunId).Select(r => r.StudentLoadId).SingleAsync();
            var gone = Entered(child.Id, EnrollmentEventKind.RecordGone, new(2026, 11, 20), later) with { LoadId = load };
            db.AddRange(
                Entered(child.Id, EnrollmentEventKind.RecordAppeared, new(2026, 9, 1), later) with { LoadId = load },
                gone,
                Entered(child.Id, EnrollmentEventKind.Voided, gone.OccurredOn, later) with { LoadId = load, Corrects = gone.Id },
                Entered(child.Id, EnrollmentEventKind.WentAbroad, gone.OccurredOn, later));
            return await db.SaveChangesAsync();
        });

        var row = Assert.Single((await district.RunAsync(Actors.Registrar, list)).Rows, r => r.Name == "赵小树");

        Assert.Equal((EnrollmentStatus.WhereaboutsUnknown, new DateOnly(2026, 11, 20)), (row.Earlier!.Status, row.Earlier.Since!.Value));
    }

    [Theory, DatabaseData]
    public async Task Of_a_child_who_moved_out_of_the_scope_it_is_not_said_that_it_was_never_a_pupil(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        var list = await CompareWithoutHerAsync(district);
        await LoadAsync(district, RegisterSource.Household, LoadMode.Increment, "户主姓名,与户主关系,姓名,公民身份号码,性别,出生日期,民族,行政区划代码", "王大山,长女,王晓芳,341699201508310021,女,2015-08-31,汉族,341602102");

        var row = Assert.Single((await district.RunAsync(Actors.TownshipOfficer("341602101"), list)).Rows, r => r.Name == "王晓芳");

        Assert.Null(row.Earlier);
        Assert.Equal("不明", FindingWords.Of(row.Earlier));
    }

    // The register of students comes again without the girl whom both held.
    private static async Task<ListComparisonFindings.Query> CompareWithoutHerAsync(TestDistrict district)
    {
        await LoadAsync(district, RegisterSource.Student, LoadMode.Full, "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,学校标识码,学校名称,年级,班级,学生状态", "G341699201509010039,王明,女,20150901,居民身份证,341699201509010039,2134000001,第一小学,五年级,1班,在读");
        var run = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(new DateOnly(2026, 11, 20)))).Value;
        await district.RunJobsAsync();
        return new ListComparisonFindings.Query(run, DifferenceCategory.HouseholdOnly);
    }

    private static EnrollmentEvent Entered(ChildId child, EnrollmentEventKind kind, DateOnly on, DateTime at) =>
        new() { Id = new(Guid.CreateVersion7()), DivisionCode = "341602", ChildId = child, Kind = kind, OccurredOn = on, RecordedAt = at };

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

        var row = await district.AsSystemAsync(db => Task.FromResult(db.AuditRows.Single(r => r.Action == nameof(ListComparisonFindings))));
        Assert.Equal((nameof(ListComparisonFindings), "ok", $"ComparisonRun:{run.Id.Value}"), (row.Action, row.Outcome, row.Subject));
    }
}
