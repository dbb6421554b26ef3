using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Children;

public sealed class ChildDerivationTests
{
    private static readonly string[] Header = ["学籍号", "姓名", "性别", "出生日期", "身份证件类型", "身份证件号", "学校标识码", "学校名称", "年级", "班级", "入学年月", "学生状态"];
    private static readonly string[] Wang = ["G341699201508310021", "王小芳", "女", "20150831", "居民身份证", "341699201508310021", "2134000001", "第一小学", "五年级", "1班", "202109", "在读"];
    private static readonly string[] Li = ["G341699201509010039", "李明", "男", "20150901", "居民身份证", "341699201509010039", "2134000001", "第一小学", "五年级", "2班", "202109", "在读"];

    [Theory, DatabaseData]
    public async Task Two_registers_of_one_number_make_one_child(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await KnowVillageAsync(district, "341602101001");
        await LoadStudentsAsync(district, "a.csv", Wang, Li);
        await LoadHouseholdsAsync(district, "王晓芳,341699201508310021,女,20150831,341602101001", "张三,341699201203050011,男,20120305,341602102001");

        var children = await ChildrenAsync(district);

        Assert.Equal(3, children.Count);
        var wang = Assert.Single(children, c => c.Name == "王小芳");
        Assert.NotNull(wang.StudentRecordId);
        Assert.NotNull(wang.HouseholdRecordId);
        Assert.Equal("341602101001", wang.DomicilePath);
        Assert.Equal("wang xiao fang", wang.NamePinyin);
        Assert.Equal("wxf", wang.NameInitials);
        var zhang = Assert.Single(children, c => c.Name == "张三");
        Assert.Null(zhang.StudentRecordId);
        Assert.Equal(EnrollmentStatus.NeverEnrolled, zhang.Status);
    }

    [Theory, DatabaseData]
    public async Task Names_are_found_by_each_of_their_endings(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadStudentsAsync(district, "a.csv", Wang);

        var endings = await district.AsSystemAsync(db => db.ChildNameSuffixes.Select(s => s.Suffix).OrderBy(s => s.Length).ToListAsync());
        endings = [.. endings.Select(e => e.Split(ChildNameSuffix.Separator)[0])];

        Assert.Equal(["芳", "小芳", "王小芳"], endings);
    }

    [Theory, DatabaseData]
    public async Task A_corrected_identity_number_keeps_the_child(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadStudentsAsync(district, "a.csv", Wang);
        var before = Assert.Single(await ChildrenAsync(district));
        string[] corrected = [.. Wang];
        (corrected[5], corrected[3]) = ("341699201203050011", "20120305");

        await LoadStudentsAsync(district, "b.csv", corrected);

        var after = Assert.Single(await ChildrenAsync(district));
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.IdIndex, after.IdIndex);
    }

    [Theory, DatabaseData]
    public async Task Another_school_in_the_next_register_is_a_transfer_and_a_missing_record_is_unknown(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadStudentsAsync(district, "a.csv", Wang, Li);
        string[] moved = [.. Wang];
        (moved[6], moved[7]) = ("2134000002", "第二小学");

        await LoadStudentsAsync(district, "b.csv", moved);

        var children = await ChildrenAsync(district);
        var wang = Assert.Single(children, c => c.Name == "王小芳");
        var li = Assert.Single(children, c => c.Name == "李明");
        Assert.Equal(
            [EnrollmentEventKind.RecordAppeared, EnrollmentEventKind.TransferredOut, EnrollmentEventKind.TransferredIn],
            (await EventsAsync(district, wang.Id)).Select(e => e.Kind));
        Assert.Equal([EnrollmentEventKind.RecordAppeared, EnrollmentEventKind.RecordGone], (await EventsAsync(district, li.Id)).Select(e => e.Kind));
        Assert.Equal(EnrollmentStatus.WhereaboutsUnknown, li.Status);
        Assert.Null(li.StudentRecordId);
    }

    [Theory, DatabaseData]
    public async Task The_same_register_again_changes_nothing(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadStudentsAsync(district, "a.csv", Wang, Li);
        var before = await ChildrenAsync(district);

        await LoadStudentsAsync(district, "b.csv", Li, Wang);

        var after = await ChildrenAsync(district);
        Assert.Equal(before.Select(c => (c.Id, c.StudentRecordId, c.UpdatedAt)), after.Select(c => (c.Id, c.StudentRecordId, c.UpdatedAt)));
        Assert.Equal(2, await district.AsSystemAsync(db => db.EnrollmentEvents.CountAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_withdrawn_load_gives_the_former_children_back_and_voids_its_events(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadStudentsAsync(district, "a.csv", Wang, Li);
        var before = await ChildrenAsync(district);
        string[] moved = [.. Wang];
        (moved[6], moved[7]) = ("2134000002", "第二小学");
        var second = await LoadStudentsAsync(district, "b.csv", moved);

        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(second, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();

        var after = await ChildrenAsync(district);
        Assert.Equal(before.Select(c => (c.Id, c.StudentRecordId, c.Status)), after.Select(c => (c.Id, c.StudentRecordId, c.Status)));
        var shown = await district.AsSystemAsync(db => db.EnrollmentEvents.Where(e => e.LoadId == second && e.Kind != EnrollmentEventKind.Voided).Select(e => e.Id).ToListAsync());
        var voided = await district.AsSystemAsync(db => db.EnrollmentEvents.Where(e => e.Kind == EnrollmentEventKind.Voided).Select(e => e.Corrects!.Value).ToListAsync());
        Assert.Equal(shown.ToHashSet(), voided.ToHashSet());
        Assert.Equal(3, shown.Count);
    }

    [Theory, DatabaseData]
    public async Task A_whole_small_district_gives_each_number_one_child(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(RegisterSource.Household, SmallDistrict.HouseholdFile, SmallDistrict.AsOf);
        await district.LoadAsync(RegisterSource.Student, SmallDistrict.StudentFile, SmallDistrict.AsOf);

        var numbers = await district.AsSystemAsync(db => db.Children.Where(c => c.IdIndex != null).Select(c => c.IdIndex!).ToListAsync());
        var shown = await district.AsSystemAsync(db => db.Children.Where(c => c.StudentRecordId != null).Select(c => c.StudentRecordId).ToListAsync());
        var endings = await district.AsSystemAsync(db => db.ChildNameSuffixes.Select(s => s.ChildId).Distinct().CountAsync());

        Assert.Equal(numbers.Count, numbers.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(shown.Count, shown.Distinct().Count());
        Assert.Equal(await district.AsSystemAsync(db => db.Children.CountAsync()), endings);
    }

    private static async Task<RegisterLoadId> LoadStudentsAsync(TestDistrict district, string name, params string[][] rows) =>
        await LoadAsync(district, RegisterSource.Student, name, string.Join('\n', rows.Prepend(Header).Select(r => string.Join(',', r))));

    private static async Task<RegisterLoadId> LoadHouseholdsAsync(TestDistrict district, params string[] rows) =>
        await LoadAsync(district, RegisterSource.Household, "h.csv", "姓名,公民身份号码,性别,出生日期,行政区划代码\n" + string.Join('\n', rows));

    private static async Task<RegisterLoadId> LoadAsync(TestDistrict district, RegisterSource source, string name, string text)
    {
        var path = Path.Combine(district.Directory, name);
        await File.WriteAllTextAsync(path, text);
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        return await district.LoadAsync(source, path, new DateOnly(2026, 10, 15));
    }

    private static Task<int> KnowVillageAsync(TestDistrict district, string code) => district.AsSystemAsync(db =>
    {
        db.Organizations.Add(new Organization { Id = new(Guid.CreateVersion7()), DivisionCode = "341602", Code = code, Name = "东村", Kind = OrganizationKind.Village, Line = OrganizationLine.Government, Path = code, ValidFrom = new(2000, 1, 1) });
        return db.SaveChangesAsync();
    });

    private static Task<List<Child>> ChildrenAsync(TestDistrict district) =>
        district.AsSystemAsync(db => db.Children.AsNoTracking().OrderBy(c => c.Name).ToListAsync());

    private static Task<List<EnrollmentEvent>> EventsAsync(TestDistrict district, ChildId child) =>
        district.AsSystemAsync(async db => EnrollmentHistory.Of(await db.EnrollmentEvents.AsNoTracking().Where(e => e.ChildId == child).ToListAsync()).Events.ToList());
}
