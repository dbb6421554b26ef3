using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.ChildFile;

/// <summary>One pupil in both registers, written differently, whose two records lie in two scopes.</summary>
internal static class TwoSides
{
    public const string Village = "341602101001";
    public const string SchoolPath = "341602.001.001";

    public static async Task<TestDistrict> LoadAsync(TestDatabase database)
    {
        var district = await Pupils.LoadAsync(database);
        Assert.True((await district.RunAsync(Actor.Operator("test"), new LoadReference.Command())).IsOk);
        await district.AsSystemAsync(db =>
        {
            db.Add(new Organization { Id = new(Guid.CreateVersion7()), DivisionCode = "341602", Code = Village, Name = "东村", Kind = OrganizationKind.Village, Line = OrganizationLine.Government, Path = Village, ValidFrom = new(2000, 1, 1) });
            return db.SaveChangesAsync();
        });
        await LoadAsync(district, RegisterSource.Student, """
            学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,民族,是否孤儿,户口性质,户口所在地行政区划代码,学校标识码,学校名称,年级,班级,入学年月,学生状态
            G341699201508310021,王小芳,女,20150831,居民身份证,341699201508310021,回族,否,不知道什么,341602101,2134000001,第一小学,五年级,1班,202109,在读
            """);
        await LoadAsync(district, RegisterSource.Household, $"""
            户主姓名,与户主关系,姓名,公民身份号码,性别,出生日期,民族,行政区划代码,人户一致标志
            王大山,长女,王晓芳,341699201508310021,女,2015-08-31,汉族,{Village},是
            """);
        return district;
    }

    private static async Task LoadAsync(TestDistrict district, RegisterSource source, string text)
    {
        var path = Path.Combine(district.Directory, $"{source}.csv");
        await File.WriteAllTextAsync(path, text);
        await district.LoadAsync(source, path, new DateOnly(2026, 11, 1), LoadMode.Increment);
    }
}
