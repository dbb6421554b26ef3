using System.Text.Json;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.ChildFile;

public sealed class ChildGuardiansTests
{
    private const string Father = "341699198301010017";
    private const string Phone = "13800005678";

    [Theory, DatabaseData]
    public async Task Each_of_the_family_is_named_once_with_what_both_registers_know(TestDatabase database)
    {
        await using var district = await LoadAsync(database);

        var answer = await AskAsync(district, Actors.Registrar);

        Assert.Equal(
            [("王大山", "父亲", true, "两册"), ("张秀英", "祖母", false, "学籍"), ("刘芳", "母亲", null, "户籍"), ("王建国", null, (bool?)true, "户籍")],
            answer.Family.Select(k => (k.Name, k.Relation, k.IsLegalGuardian, k.Register)));
        var shown = JsonSerializer.Serialize(answer.Family, FeatureJson.Options);
        Assert.DoesNotContain(Father, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Facts, f => f.Label.Contains("成员", StringComparison.Ordinal) || f.Label.StartsWith("父亲", StringComparison.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task Of_a_register_outside_the_scope_nobody_is_named(TestDatabase database)
    {
        await using var district = await LoadAsync(database);

        Assert.All((await AskAsync(district, Actors.SchoolRegistrar(TwoSides.SchoolPath))).Family, k => Assert.Equal("学籍", k.Register));
        Assert.All((await AskAsync(district, Actors.Holding(Role.VillageCadre, new DataScope([], [TwoSides.Village], [], false)))).Family, k => Assert.Equal("户籍", k.Register));
    }

    private static async Task<GetChild.Answer> AskAsync(TestDistrict district, Actor who) =>
        (await district.RunAsync(who, new GetChild.Query((await district.ChildAsync("王小芳")).Id, ChildFilePurpose.Ledger)))!;

    private static async Task<TestDistrict> LoadAsync(TestDatabase database)
    {
        var district = await TwoSides.LoadAsync(database);
        await LoadAsync(district, RegisterSource.Student, $"""
            学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,户口所在地行政区划代码,学校标识码,学校名称,年级,班级,入学年月,学生状态,成员1姓名,成员1关系,成员1联系电话,成员1身份证件号,成员1是否监护人,成员2姓名,成员2关系,成员2是否监护人
            G341699201508310021,王小芳,女,20150831,居民身份证,341699201508310021,341602101,2134000001,第一小学,五年级,1班,202109,在读,王大山,父亲,{Phone},{Father},是,张秀英,祖母,否
            """);
        await LoadAsync(district, RegisterSource.Household, $"""
            户主姓名,与户主关系,姓名,公民身份号码,性别,出生日期,行政区划代码,父亲姓名,父亲身份号码,母亲姓名,监护人姓名
            王大山,长女,王晓芳,341699201508310021,女,2015-08-31,{TwoSides.Village},王大山,{Father},刘芳,王建国
            """);
        return district;
    }

    private static async Task LoadAsync(TestDistrict district, RegisterSource source, string text)
    {
        var path = Path.Combine(district.Directory, $"family-{source}.csv");
        await File.WriteAllTextAsync(path, text);
        await district.LoadAsync(source, path, new DateOnly(2026, 11, 2), LoadMode.Increment);
    }
}
