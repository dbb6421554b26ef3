using System.Text.Json;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.ChildFile;

public sealed class GetChildTests
{
    [Theory, DatabaseData]
    public async Task The_file_shows_no_number_or_phone_in_full_and_the_reading_is_written_down(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");

        var answer = (await district.RunAsync(Actors.Registrar, new GetChild.Query(child.Id, ChildFilePurpose.Ledger)))!;

        var shown = JsonSerializer.Serialize(new { answer.MaskedIdNumber, answer.MaskedStudentNumber, answer.Facts, answer.Timeline }, FeatureJson.Options);
        Assert.DoesNotContain("341699201508310021", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", shown, StringComparison.Ordinal);
        Assert.Equal("第一小学", answer.School);
        Assert.Equal("芦庙镇", answer.Domicile);
        Assert.NotEmpty(answer.Timeline);
        Assert.True(await district.AsSystemAsync(db => db.AuditRows.AnyAsync(r => r.Action == "GetChild" && r.Subject == $"Child:{child.Id.Value}" && r.Purpose == "台账核对")));
    }

    [Theory, DatabaseData]
    public async Task Whoever_may_be_the_same_person_is_named_within_the_scope_and_nobody_else_is(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var path = Path.Combine(district.Directory, "h.csv");
        string[] lines =
        [
            "姓名,公民身份号码,性别,出生日期,行政区划代码", "王小芳,,女,2015-08-31,341602102", "王小芳,,男,2015-08-31,341602102", "王小芳,,女,2015-08-30,341602102", "王小方,,女,2015-08-31,341602102",
        ];
        await File.WriteAllLinesAsync(path, lines, TestContext.Current.CancellationToken);
        await district.LoadAsync(RegisterSource.Household, path, new DateOnly(2026, 11, 1));
        var pupil = await district.AsSystemAsync(db => db.Children.AsNoTracking().SingleAsync(c => c.Name == "王小芳" && c.StudentRecordId != null));

        var whole = (await district.RunAsync(Actors.Registrar, new GetChild.Query(pupil.Id, ChildFilePurpose.Ledger)))!;
        var township = (await district.RunAsync(Actors.TownshipOfficer("341602101"), new GetChild.Query(pupil.Id, ChildFilePurpose.Ledger)))!;

        var other = Assert.Single(whole.Alike);
        Assert.Equal(("", "华佗镇", ChildPresence.HouseholdOnly), (other.MaskedIdNumber, other.Township, other.Presence));
        var back = Assert.Single((await district.RunAsync(Actors.Registrar, new GetChild.Query(other.Id, ChildFilePurpose.Ledger)))!.Alike);
        Assert.Equal((pupil.Id, "341699***********1", "第一小学", (short?)5), (back.Id, back.MaskedIdNumber, back.School, back.Grade));
        Assert.Empty(township.Alike);
    }

    [Theory, DatabaseData]
    public async Task Codes_are_named_days_hyphened_and_an_unknown_word_says_so(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);

        var facts = await FactsAsync(district, Actors.Registrar);

        Assert.Equal(("女", "女"), (facts["性别"].Student, facts["性别"].Household));
        Assert.Equal(("回族", "汉族"), (facts["民族"].Student, facts["民族"].Household));
        Assert.Equal(("2015-08-31", "2015-08-31"), (facts["出生日期"].Student, facts["出生日期"].Household));
        Assert.Equal("2021-09", facts["入学年月"].Student);
        Assert.Equal("否", facts["是否孤儿"].Student);
        Assert.Equal("五年级", facts["年级"].Student);
        Assert.Equal("是", facts["人户一致标志"].Household);
        Assert.Equal("不知道什么（未知代码）", facts["户口性质"].Student);
    }

    [Theory, DatabaseData]
    public async Task Who_sees_the_child_sees_who_it_is_in_both_registers_but_the_rest_of_a_record_only_in_its_scope(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);

        var school = await FactsAsync(district, Actors.SchoolRegistrar(TwoSides.SchoolPath));
        var village = await FactsAsync(district, Actors.Holding(Role.VillageCadre, new DataScope([], [TwoSides.Village], [], false)));

        Assert.All([school, village], facts => Assert.Equal(("王小芳", "王晓芳", true), (facts["姓名"].Student, facts["姓名"].Household, facts["姓名"].Differs)));
        Assert.All([school, village], facts => Assert.Equal(("回族", "汉族"), (facts["民族"].Student, facts["民族"].Household)));
        Assert.Contains("入学年月", school.Keys);
        Assert.DoesNotContain("户主姓名", school.Keys);
        Assert.Contains("户主姓名", village.Keys);
        Assert.DoesNotContain("入学年月", village.Keys);
        Assert.DoesNotContain("341699201508310021", JsonSerializer.Serialize(village.Values, FeatureJson.Options), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_place_entered_by_hand_is_waited_for_until_the_student_register_shows_it(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var id = (await district.ChildAsync("王小芳")).Id;
        Assert.Null(await AwaitedAsync());

        Assert.True((await district.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(id, new EnrollmentEntry(EnrollmentEventKind.ClassChanged, new DateOnly(2026, 11, 2), ClassName: "3班")))).IsOk);
        Assert.Equal("调班", await AwaitedAsync());

        await Pupils.ReloadAsync(district, new DateOnly(2026, 11, 10), "3班");
        Assert.Null(await AwaitedAsync());
        Assert.True((await district.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(id, new EnrollmentEntry(EnrollmentEventKind.Repeated, new DateOnly(2026, 11, 11), Grade: 5)))).IsOk);
        Assert.Null(await AwaitedAsync());
        Assert.True((await district.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(id, new EnrollmentEntry(EnrollmentEventKind.DroppedOut, new DateOnly(2026, 11, 12), Reason: "没有到校")))).IsOk);
        Assert.Null(await AwaitedAsync());

        async Task<string?> AwaitedAsync() => (await district.RunAsync(Actors.Registrar, new GetChild.Query(id, ChildFilePurpose.Ledger)))!.AwaitsRegister;
    }

    private static async Task<Dictionary<string, GetChild.Fact>> FactsAsync(TestDistrict district, Actor who)
    {
        var child = await district.ChildAsync("王小芳");
        return (await district.RunAsync(who, new GetChild.Query(child.Id, ChildFilePurpose.Ledger)))!.Facts.ToDictionary(f => f.Label);
    }
}
