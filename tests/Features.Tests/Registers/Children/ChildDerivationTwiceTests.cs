using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Children;

public sealed class ChildDerivationTwiceTests
{
    private const string Header = "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,学校标识码,学校名称,年级,班级,入学年月,学生状态";
    private const string Wang = "G341699201508310021,王小芳,女,20150831,居民身份证,341699201508310021,2134000001,第一小学,五年级,1班,202109,在读";
    private const string WangElsewhere = "G341602201508310025,王小芳,女,20150831,居民身份证,341699201508310021,2134000002,第二小学,五年级,3班,202109,在读";
    private const string Li = "G341699201509010039,李明,男,20150901,居民身份证,341699201509010039,2134000001,第一小学,五年级,2班,202109,在读";

    [Theory, DatabaseData]
    public async Task Two_records_of_one_number_keep_to_one_of_them_however_often_children_are_derived(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var suspended = Wang.Replace("在读", "休学", StringComparison.Ordinal);
        await LoadAsync(district, suspended, WangElsewhere, Li);
        var before = await district.AsSystemAsync(db => db.Children.AsNoTracking().SingleAsync(c => c.Name == "王小芳"));
        var events = await district.AsSystemAsync(db => db.EnrollmentEvents.CountAsync(e => e.ChildId == before.Id));

        foreach (var grade in new[] { "4班", "5班", "6班" })
        {
            await LoadAsync(district, Li.Replace("2班", grade, StringComparison.Ordinal), WangElsewhere, suspended);
        }

        var after = await district.AsSystemAsync(db => db.Children.AsNoTracking().SingleAsync(c => c.Name == "王小芳"));
        Assert.Equal("3班", before.ClassName);
        Assert.Equal((before.Id, before.StudentRecordId, before.UpdatedAt), (after.Id, after.StudentRecordId, after.UpdatedAt));
        Assert.Equal(events, await district.AsSystemAsync(db => db.EnrollmentEvents.CountAsync(e => e.ChildId == before.Id)));
    }

    [Theory, DatabaseData]
    public async Task A_dropout_whose_record_vanishes_stays_a_dropout_since_events_tell_the_status(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadAsync(district, Wang, Li.Replace("在读", "辍学", StringComparison.Ordinal));
        await LoadAsync(district, Wang);

        var li = await district.AsSystemAsync(db => db.Children.AsNoTracking().SingleAsync(c => c.Name == "李明"));

        Assert.Null(li.StudentRecordId);
        Assert.Equal(EnrollmentStatus.DroppedOut, li.Status);
    }

    [Theory, DatabaseData]
    public async Task A_change_entered_by_hand_outlives_the_next_derivation(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await LoadAsync(district, Wang, Li);
        var li = await district.AsSystemAsync(db => db.Children.AsNoTracking().SingleAsync(c => c.Name == "李明"));
        await district.AsSystemAsync(db =>
        {
            db.Add(new EnrollmentEvent { Id = new(Guid.CreateVersion7()), DivisionCode = li.DivisionCode, ChildId = li.Id, Kind = EnrollmentEventKind.DroppedOut, OccurredOn = new(2026, 11, 20), RecordedAt = district.Clock.GetUtcNow().UtcDateTime });
            return db.SaveChangesAsync();
        });

        await LoadAsync(district, Wang, Li.Replace("2班", "4班", StringComparison.Ordinal));

        var after = await district.AsSystemAsync(db => db.Children.AsNoTracking().SingleAsync(c => c.Id == li.Id));
        Assert.Equal(("4班", EnrollmentStatus.DroppedOut), (after.ClassName, after.Status!.Value));
    }

    [Theory, DatabaseData]
    public async Task A_very_long_name_does_not_stop_the_children(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var name = string.Concat(Enumerable.Repeat("庄", 48));

        await LoadAsync(district, Wang.Replace("王小芳", name, StringComparison.Ordinal));

        Assert.Equal(name, Assert.Single(await ChildrenAsync(district)).Name);
    }

    [Theory, DatabaseData]
    public async Task Derivation_killed_anywhere_and_begun_again_gives_what_one_run_gives(TestDatabase database)
    {
        var first = Loading.Csv(Loading.Pupils(2_600));
        var second = Loading.Csv([.. Loading.Pupils(2_300, 300).Select((p, i) => i % 3 == 0 ? p with { Class = "4班" } : p), .. Loading.Pupils(500, 2_600)]);
        await using var whole = await TestDistrict.CreateAsync(database);
        await whole.LoadAsync(first);
        await whole.LoadAsync(second);
        var expected = await PictureAsync(whole);

        await Gen.Select(Gen.Int[1, 14].List[1, 3], Gen.Bool).SampleAsync(
            async (cuts, afterCommit) =>
            {
                await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
                await LoadThroughCrashesAsync(district, first, cuts, afterCommit);
                await LoadThroughCrashesAsync(district, second, cuts, afterCommit);
                Assert.Equal(expected, await PictureAsync(district));
            },
            iter: 3,
            threads: 1);
    }

    private static async Task LoadThroughCrashesAsync(TestDistrict district, string text, List<int> cuts, bool afterCommit)
    {
        var writer = district.Services.GetRequiredService<BreakingWriter>();
        writer.DieAfterCommit = afterCommit;
        writer.Restart();
        cuts.ForEach(writer.DieBefore.Enqueue);
        var id = await district.StartAsync(await district.KeepAsync(text));
        for (var attempt = 0; attempt <= cuts.Count; attempt++)
        {
            await district.RunJobsAsync();
            district.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        writer.DieBefore.Clear();
        await district.RunJobsAsync();
        Assert.Equal(LoadState.Published, (await district.LoadOfAsync(id)).Load.State);
    }

    // Ids differ from run to run; what children and events say does not.
    private static Task<List<string>> PictureAsync(TestDistrict district) => district.AsSystemAsync(async db =>
    {
        var children = await db.Children.AsNoTracking().ToDictionaryAsync(c => c.Id);
        var events = (await db.EnrollmentEvents.AsNoTracking().ToListAsync()).ToLookup(e => e.ChildId, e => $"{e.Kind} {e.OccurredOn} {e.ClassName}");
        var endings = (await db.ChildNameSuffixes.AsNoTracking().ToListAsync()).ToLookup(s => s.ChildId, s => s.Suffix.Split(ChildNameSuffix.Separator)[0]);
        return children.Values
            .Select(c => $"{Convert.ToHexString(c.IdIndex ?? [])} {c.Name} {c.ClassName} {c.Status} {c.StudentRecordId is null} [{string.Join(',', events[c.Id].Order())}] [{string.Join(',', endings[c.Id].Order())}]"[32..])
            .Order(StringComparer.Ordinal)
            .ToList();
    });

    private static Task<RegisterLoadId> LoadAsync(TestDistrict district, params string[] rows)
    {
        var path = Path.Combine(district.Directory, $"{Guid.CreateVersion7()}.csv");
        File.WriteAllText(path, string.Join('\n', rows.Prepend(Header)));
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        return district.LoadAsync(RegisterSource.Student, path, new DateOnly(2026, 10, 15));
    }

    private static Task<List<Child>> ChildrenAsync(TestDistrict district) =>
        district.AsSystemAsync(db => db.Children.AsNoTracking().OrderBy(c => c.Name).ToListAsync());
}
