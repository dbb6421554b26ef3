using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Children;

/// <summary>Pupils loaded the way the registrar does, at two schools of two townships.</summary>
internal static class Pupils
{
    private const string Header = "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,户口所在地行政区划代码,学校标识码,学校名称,年级,班级,入学年月,学生状态,联系电话";

    /// <summary>Name, ID number, township, school code, grade.</summary>
    public static readonly (string Name, string Id, string Township, string School, int Grade)[] All =
    [
        ("王小芳", "341699201508310021", "341602101", "2134000001", 5),
        ("王明", "341699201509010039", "341602101", "2134000001", 5),
        ("李小明", "341699201203050011", "341602102", "2134000002", 8),
        ("欧阳明明", "341699201601010015", "341602102", "2134000001", 4),
    ];

    public static async Task<TestDistrict> LoadAsync(TestDatabase database)
    {
        var district = await TestDistrict.CreateAsync(database);
        await district.AsSystemAsync(db =>
        {
            db.AddRange(Body("341602101", "芦庙镇", OrganizationKind.Township), Body("341602102", "华佗镇", OrganizationKind.Township));
            db.AddRange(School("2134000001", "第一小学", "341602.001.001"), School("2134000002", "第二中学", "341602.002.001"));
            return db.SaveChangesAsync();
        });
        await ReloadAsync(district, new DateOnly(2026, 10, 15), "1班");
        Assert.Equal(All.Length, await district.AsSystemAsync(db => db.Children.CountAsync()));
        return district;
    }

    /// <summary>The same pupils as of a day, all in one class, but for some.</summary>
    public static async Task ReloadAsync(TestDistrict district, DateOnly asOf, string className, params string[] without)
    {
        var path = Path.Combine(district.Directory, "pupils.csv");
        await File.WriteAllLinesAsync(path, All.Where(p => !without.Contains(p.Name)).Select(p => $"G{p.Id},{p.Name},女,{p.Id[6..14]},居民身份证,{p.Id},{p.Township},{p.School},,{p.Grade},{className},202109,在读,13800001234").Prepend(Header));
        await district.LoadAsync(RegisterSource.Student, path, asOf);
    }

    public static Task<Child> ChildAsync(this TestDistrict district, string name) =>
        district.AsSystemAsync(db => db.Children.AsNoTracking().SingleAsync(c => c.Name == name));

    private static Organization Body(string code, string name, OrganizationKind kind) => new()
    {
        Id = new(Guid.CreateVersion7()), DivisionCode = "341602", Code = code, Name = name, Kind = kind, Line = OrganizationLine.Government, Path = code, ValidFrom = new(2000, 1, 1),
    };

    private static Organization School(string code, string name, string path) => new()
    {
        Id = new(Guid.CreateVersion7()), DivisionCode = "341602", Code = code, Name = name, Kind = OrganizationKind.PrimarySchool, Line = OrganizationLine.Education, Path = path, ValidFrom = new(2000, 1, 1),
    };
}
