using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class ExportChildrenTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_what_the_page_shows_by_filter_search_and_order(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        ListChildren.Query[] lists =
        [
            new(new ChildFilter()),
            new(new ChildFilter(), Order: ChildOrder.Birth),
            new(new ChildFilter(), Order: ChildOrder.School),
            new(new ChildFilter(), Order: ChildOrder.Birth, IsDescending: true),
            new(new ChildFilter(Township: "341602101")),
            new(new ChildFilter(Grade: 8)),
            new(new ChildFilter(), "明"),
            new(new ChildFilter(), "wxf"),
            new(new ChildFilter(), "W'x'f"),
            new(new ChildFilter(), "341699201509010039"),
            new(new ChildFilter(Township: "341602102"), "明", ChildOrder.Birth),
        ];

        foreach (var list in lists)
        {
            var page = await district.RunAsync(Actors.Registrar, list);
            var file = await district.ExportAsync(Actors.Registrar, new ExportChildren.Command(list));
            Assert.NotEmpty(page.Rows);
            Assert.Equal(page.Rows.Select(r => r.Name), Exported.Names(file));
        }
    }

    [Theory, DatabaseData]
    public async Task What_nobody_is_called_leaves_the_file_empty(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        foreach (var text in new[] { "'", "''", "龘" })
        {
            Assert.Empty(Exported.Names(await district.ExportAsync(Actors.Registrar, new ExportChildren.Command(new ListChildren.Query(new ChildFilter(), text)))));
        }
    }

    [Theory, DatabaseData]
    public async Task Numbers_stay_masked(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        var file = await district.ExportAsync(Actors.Registrar, new ExportChildren.Command(new ListChildren.Query(new ChildFilter(), "王小芳")));

        var page = await district.RunAsync(Actors.Registrar, new ListChildren.Query(new ChildFilter(), "王小芳"));
        var row = Exported.Rows(file)[1];
        Assert.Equal((page.Rows[0].MaskedIdNumber, page.Rows[0].MaskedStudentNumber), (row[3], row[4]));
        Assert.All(Pupils.All, p => Assert.DoesNotContain(p.Id, Exported.Xml(file), StringComparison.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task Who_vanished_from_the_student_register_is_told_from_who_never_stood_in_it(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        await LoadAsync(district, RegisterSource.Household, LoadMode.Increment, "姓名,公民身份号码,性别,出生日期", "赵小树,341699202003050011,女,2020-03-05");
        await LoadAsync(district, RegisterSource.Student, LoadMode.Full, StudentHeader, "G341699201509010039,王明,女,20150901,居民身份证,341699201509010039,2134000001,第一小学,五年级,1班,202109,在读");

        Assert.Equal(["王晓芳 去向不明 只有户籍", "李小明 去向不明 两册都已没有", "欧阳明明 去向不明 两册都已没有"], await SaidAsync(EnrollmentStatus.WhereaboutsUnknown));
        Assert.Equal(["赵小树 无学籍 只有户籍"], await SaidAsync(EnrollmentStatus.NeverEnrolled));

        async Task<IEnumerable<string>> SaidAsync(EnrollmentStatus status)
        {
            var list = new ListChildren.Query(new ChildFilter(Status: status), Order: ChildOrder.Birth);
            var page = await district.RunAsync(Actors.Registrar, list);
            var file = await district.ExportAsync(Actors.Registrar, new ExportChildren.Command(list));
            Assert.Equal(page.Rows.Select(r => r.Name), Exported.Names(file));
            Assert.Contains(ChildWords.Of(status), Exported.Note(file, "筛选条件"), StringComparison.Ordinal);
            return Exported.Rows(file).Skip(1).Select(r => $"{r[0]} {r[9]} {r[10]}").OrderByDescending(r => r.EndsWith("只有户籍", StringComparison.Ordinal)).ThenBy(r => r, StringComparer.Ordinal);
        }
    }

    [Theory, DatabaseData]
    public async Task Leavers_of_grade_nine_are_listed_apart_from_those_nobody_can_find(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        string[] pupils =
        [
            "G341699201009010024,王小芳,女,20100901,居民身份证,341699201009010024,3134000001,第一中学,九年级,1班,202309,在读",
            "G34169920110901003X,李明,男,20110901,居民身份证,34169920110901003X,3134000001,第一中学,八年级,1班,202309,在读",
            "G341699201209010037,张三,男,20120901,居民身份证,341699201209010037,3134000001,第一中学,七年级,1班,202409,在读",
        ];
        await LoadAsync(district, RegisterSource.Student, LoadMode.Full, new DateOnly(2026, 3, 10), [StudentHeader, .. pupils]);
        await LoadAsync(district, RegisterSource.Student, LoadMode.Full, new DateOnly(2026, 10, 15), StudentHeader, pupils[2].Replace("七年级", "八年级", StringComparison.Ordinal));

        foreach (var (status, name) in new[] { (EnrollmentStatus.GoneAfterGradeNine, "王小芳"), (EnrollmentStatus.WhereaboutsUnknown, "李明") })
        {
            var list = new ListChildren.Query(new ChildFilter(Status: status));
            var page = await district.RunAsync(Actors.Registrar, list);
            var file = await district.ExportAsync(Actors.Registrar, new ExportChildren.Command(list));
            Assert.Equal([name], page.Rows.Select(r => r.Name));
            Assert.Equal([name, ChildWords.Of(status)], [Exported.Rows(file)[1][0], Exported.Rows(file)[1][9]]);
        }
    }

    [Theory, DatabaseData]
    public async Task A_file_holds_only_children_in_scope(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        var file = await district.ExportAsync(Actors.TownshipOfficer("341602101"), new ExportChildren.Command(new ListChildren.Query(new ChildFilter())));
        var foreign = await district.ExportAsync(Actors.TownshipOfficer("341602101"), new ExportChildren.Command(new ListChildren.Query(new ChildFilter(Township: "341602102"))));

        Assert.Equal(["王明", "王小芳"], Exported.Names(file).OrderBy(n => n.Length));
        Assert.Empty(Exported.Names(foreign));
    }

    [Theory, DatabaseData]
    public async Task Names_that_look_like_formulas_are_text(TestDatabase database)
    {
        string[] names = ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", "＋86", "－1", "＠SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")"];
        await using var district = await TestDistrict.CreateAsync(database);
        await district.AddChildrenAsync("341602101", names.Length, i => names[i]);

        var file = await district.ExportAsync(Actors.Registrar, new ExportChildren.Command(new ListChildren.Query(new ChildFilter())));

        Assert.Equal(names.Order(), Exported.Names(file).Order());
        Assert.DoesNotContain("<f", Exported.Xml(file), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(2, names.Length), row => Assert.Contains($"<c r=\"A{row}\" t=\"inlineStr\">", Exported.Xml(file), StringComparison.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task The_second_sheet_says_who_took_what_out_and_not_what_was_searched_for(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        var answer = (await district.RunAsync(Actors.Registrar.TakingOut(), new ExportChildren.Command(new ListChildren.Query(new ChildFilter(Township: "341602101"), "王小芳")))).Value;

        var file = answer.Content!;
        Assert.Equal("姓名", Exported.Rows(file)[0][0]);
        Assert.Equal("查找：按姓名；户籍乡镇（街道）：芦庙镇", Exported.Note(file, "筛选条件"));
        Assert.Equal(("1", $"{Actors.Registrar.Name}（{Actors.Registrar.Title}）", answer.Id.Value.ToString()), (Exported.Note(file, "行数"), Exported.Note(file, "导出人"), Exported.Note(file, "导出编号")));
        Assert.Contains("未成年人", Exported.Note(file, "注意"), StringComparison.Ordinal);
        Assert.DoesNotContain(Exported.Rows(file, Exported.Notes), r => r.Any(c => c.Contains("王小芳", StringComparison.Ordinal)));
    }

    [Theory, DatabaseData]
    public async Task Asking_is_written_down_without_what_was_searched_for(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        await district.RunAsync(Actors.Registrar.TakingOut(), new ExportChildren.Command(new ListChildren.Query(new ChildFilter(Grade: 5), "王小芳")));

        var row = await district.AsSystemAsync(db => db.AuditRows.AsNoTracking().OrderByDescending(r => r.Sequence).FirstAsync());
        Assert.Equal((nameof(ExportChildren), "ok", "Child"), (row.Action, row.Outcome, row.Subject));
        Assert.Contains("Rows: 1", row.Details, StringComparison.Ordinal);
        Assert.Contains("\"grade\":5", row.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("王小芳", row.Details, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Whoever_may_read_the_ledger_but_not_export_is_refused(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        var result = await district.RunAsync(Actors.Holding(Role.BureauStaff, DataScope.WholeDistrict), new ExportChildren.Command(new ListChildren.Query(new ChildFilter())));

        Assert.IsType<PlatformRefusals.NotAllowed>(result.Refusal);
    }

    [Theory, DatabaseData]
    public async Task Two_thousand_children_come_at_once_and_one_more_becomes_a_job(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.AddChildrenAsync("341602101", ExportDesk.MostAtOnce);
        var command = new ExportChildren.Command(new ListChildren.Query(new ChildFilter()));

        var atOnce = (await district.RunAsync(Actors.Registrar.TakingOut(), command)).Value;
        await district.AddChildrenAsync("341602101", 1);
        var later = (await district.RunAsync(Actors.Registrar.TakingOut(), command)).Value;

        Assert.Equal(ExportDesk.MostAtOnce, Exported.Names(atOnce.Content!).Length);
        Assert.Null(later.Content);
        Assert.Equal(ExportState.Waiting, (await district.ExportOfAsync(later.Id)).State);
    }

    private const string StudentHeader = "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,学校标识码,学校名称,年级,班级,入学年月,学生状态";

    private static Task LoadAsync(TestDistrict district, RegisterSource source, LoadMode mode, params string[] lines) =>
        LoadAsync(district, source, mode, new DateOnly(2026, 11, 20), lines);

    private static async Task LoadAsync(TestDistrict district, RegisterSource source, LoadMode mode, DateOnly asOf, params string[] lines)
    {
        var path = Path.Combine(district.Directory, "later.csv");
        await File.WriteAllLinesAsync(path, lines);
        await district.LoadAsync(source, path, asOf, mode);
    }
}
