using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Children;

/// <summary>Children who leave a register and come back, and what is known of them meanwhile.</summary>
public sealed class ChildReturnTests
{
    private const string StudentHeader = "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,户口所在地行政区划代码,学校标识码,学校名称,年级,班级,入学年月,学生状态";
    private const string HouseholdHeader = "姓名,公民身份号码,性别,出生日期,行政区划代码";
    private const string Li = "G341699201509010039,李明,男,20150901,居民身份证,341699201509010039,341602101,2134000001,第一小学,五年级,2班,202109,在读";
    private const string Wang = "G341699201508310021,王小芳,女,20150831,居民身份证,341699201508310021,341602101,2134000001,第一小学,五年级,1班,202109,在读";
    private static readonly DateOnly September = new(2026, 9, 20);
    private static readonly DateOnly October = new(2026, 10, 15);
    private static readonly DateOnly November = new(2026, 11, 20);

    [Theory, DatabaseData]
    public async Task A_child_who_vanished_with_a_bad_status_and_comes_back_enrolled_is_enrolled(TestDatabase database)
    {
        foreach (var (word, kind) in new[] { ("辍学", EnrollmentEventKind.Returned), ("失踪", EnrollmentEventKind.Returned), ("转出", EnrollmentEventKind.TransferredIn), ("出国", EnrollmentEventKind.Returned) })
        {
            await using var district = await TestDistrict.CreateAsync(database);
            await LoadAsync(district, September, Wang, Li.Replace("在读", word, StringComparison.Ordinal));
            await LoadAsync(district, October, Wang);
            Assert.NotEqual(EnrollmentStatus.Active, (await district.ChildAsync("李明")).Status);

            await LoadAsync(district, November, Wang, Li);

            var li = await district.ChildAsync("李明");
            Assert.Equal(EnrollmentStatus.Active, li.Status);
            Assert.True(await district.AsSystemAsync(db => db.EnrollmentEvents.AnyAsync(e => e.ChildId == li.Id && e.Kind == kind && e.OccurredOn == November)));
        }
    }

    [Theory, DatabaseData]
    public async Task An_entrant_who_vanished_from_one_load_and_is_in_the_next_is_in_school(TestDatabase database)
    {
        foreach (var grade in new[] { "一年级", "七年级" })
        {
            await using var district = await TestDistrict.CreateAsync(database);
            var entrant = Li.Replace("五年级", grade, StringComparison.Ordinal).Replace("202109", "202609", StringComparison.Ordinal);
            await LoadAsync(district, September, Wang, entrant);
            await LoadAsync(district, October, Wang);
            Assert.Equal(EnrollmentStatus.WhereaboutsUnknown, (await district.ChildAsync("李明")).Status);

            await LoadAsync(district, November, Wang, entrant);

            var li = await district.ChildAsync("李明");
            var events = await district.AsSystemAsync(db => db.EnrollmentEvents.AsNoTracking().Where(e => e.ChildId == li.Id).OrderBy(e => e.OccurredOn).Select(e => new { e.Kind, e.OccurredOn }).ToListAsync());
            Assert.Equal(EnrollmentStatus.Active, li.Status);
            Assert.Equal(
                [(EnrollmentEventKind.Enrolled, new DateOnly(2026, 9, 1)), (EnrollmentEventKind.RecordGone, October), (EnrollmentEventKind.RecordAppeared, November)],
                events.Select(e => (e.Kind, e.OccurredOn)));
        }
    }

    [Theory, DatabaseData]
    public async Task A_child_missing_from_one_of_two_loads_of_the_same_day_is_in_school_by_the_later(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadAsync(district, October, Wang, Li);
        await LoadAsync(district, October, Wang);
        var gone = await district.ChildAsync("李明");

        await LoadAsync(district, October, Wang, Li);

        Assert.Equal(EnrollmentStatus.WhereaboutsUnknown, gone.Status);
        Assert.Equal(EnrollmentStatus.Active, (await district.ChildAsync("李明")).Status);
    }

    [Theory, DatabaseData]
    public async Task A_child_whom_no_register_holds_is_still_seen_by_those_who_answered_for_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await KnowPlacesAsync(district);
        await LoadAsync(district, October, Wang, Li);
        var before = await district.ChildAsync("李明");
        await LoadAsync(district, November, Wang);

        var li = await district.ChildAsync("李明");
        var seenBySchool = await district.LookingAsync(new DataScope(["341602.001.001"], [], [], false), db => db.Children.CountAsync(c => c.Name == "李明"));
        var seenByTownship = await district.LookingAsync(new DataScope([], ["341602101"], [], false), db => db.Children.CountAsync(c => c.Name == "李明"));

        Assert.Null(li.StudentRecordId);
        Assert.NotNull(before.SchoolId);
        Assert.Equal((before.SchoolPath, before.SchoolId, before.DomicilePath, before.DomicileTownship), (li.SchoolPath, li.SchoolId, li.DomicilePath, li.DomicileTownship));
        Assert.Equal((1, 1), (seenBySchool, seenByTownship));
    }

    [Theory, DatabaseData]
    public async Task A_new_student_number_in_an_increment_shows_the_newer_record(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadAsync(district, October, Wang.Replace("G3416", "L3416", StringComparison.Ordinal));
        await LoadFileAsync(district, RegisterSource.Student, November, LoadMode.Increment, StudentHeader, Wang.Replace("1班", "3班", StringComparison.Ordinal));

        Assert.Equal("3班", (await district.ChildAsync("王小芳")).ClassName);
    }

    [Theory, DatabaseData]
    public async Task An_increment_of_the_autumn_says_nothing_of_leavers_it_does_not_hold(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var leaver = Li.Replace("五年级", "九年级", StringComparison.Ordinal);
        await LoadAsync(district, new DateOnly(2026, 6, 20), Wang, leaver);
        await LoadFileAsync(district, RegisterSource.Student, October, LoadMode.Increment, StudentHeader, Wang.Replace("1班", "3班", StringComparison.Ordinal));
        await LoadAsync(district, November, Wang);

        var li = await district.ChildAsync("李明");
        Assert.True(await district.AsSystemAsync(db => db.EnrollmentEvents.AnyAsync(e => e.ChildId == li.Id && e.Kind == EnrollmentEventKind.RecordGoneAfterGradeNine)));
    }

    [Theory, DatabaseData]
    public async Task A_leaver_whom_an_increment_of_the_autumn_still_held_is_one_nobody_can_find(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var eighth = Li.Replace("五年级", "八年级", StringComparison.Ordinal);
        await LoadAsync(district, new DateOnly(2026, 6, 20), Wang, eighth);
        await LoadFileAsync(district, RegisterSource.Student, October, LoadMode.Increment, StudentHeader, eighth.Replace("八年级", "九年级", StringComparison.Ordinal));
        await LoadAsync(district, November, Wang);

        Assert.Equal(EnrollmentStatus.WhereaboutsUnknown, (await district.ChildAsync("李明")).Status);
    }

    [Theory, DatabaseData]
    public async Task A_withdrawn_household_load_leaves_the_age_limit_at_the_day_of_the_load_in_force(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        const string nearly = "赵大,341699200711010011,男,20071101,341602101";
        await LoadFileAsync(district, RegisterSource.Household, October, LoadMode.Full, HouseholdHeader, nearly);
        Assert.NotNull((await district.ChildAsync("赵大")).HouseholdRecordId);
        var second = await LoadFileAsync(district, RegisterSource.Household, November, LoadMode.Full, HouseholdHeader, nearly);
        Assert.Null((await district.ChildAsync("赵大")).HouseholdRecordId);

        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(second, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();

        Assert.NotNull((await district.ChildAsync("赵大")).HouseholdRecordId);
    }

    private static Task<RegisterLoadId> LoadAsync(TestDistrict district, DateOnly asOf, params string[] rows) =>
        LoadFileAsync(district, RegisterSource.Student, asOf, LoadMode.Full, StudentHeader, rows);

    private static async Task<RegisterLoadId> LoadFileAsync(TestDistrict district, RegisterSource source, DateOnly asOf, LoadMode mode, string header, params string[] rows)
    {
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header))));
        var file = (await district.Services.GetRequiredService<FileStore>().SaveAsync(stream, "登记.csv", TestContext.Current.CancellationToken)).Value;
        var started = await district.RunAsync(Actors.Registrar, new StartLoad.Command(source, mode, asOf, file, EvenIfSame: true));
        await district.RunJobsAsync();
        Assert.Equal(LoadState.Published, await district.AsSystemAsync(db => db.RegisterLoads.Where(l => l.Id == started.Value).Select(l => l.State).SingleAsync()));
        return started.Value;
    }

    private static Task<int> KnowPlacesAsync(TestDistrict district) => district.AsSystemAsync(db =>
    {
        db.AddRange(
            Place("341602101", "芦庙镇", OrganizationKind.Township, OrganizationLine.Government, "341602101"),
            Place("2134000001", "第一小学", OrganizationKind.PrimarySchool, OrganizationLine.Education, "341602.001.001"));
        return db.SaveChangesAsync();
    });

    private static Organization Place(string code, string name, OrganizationKind kind, OrganizationLine line, string path) =>
        new() { Id = new(Guid.CreateVersion7()), DivisionCode = "341602", Code = code, Name = name, Kind = kind, Line = line, Path = path, ValidFrom = new(2000, 1, 1) };
}
