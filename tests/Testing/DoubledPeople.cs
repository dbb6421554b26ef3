using System.Globalization;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Testing;

/// <summary>
/// Children whom a register holds more than once, one whose household record is canceled and one without a number, added to a district and compared. The middle one of
/// three student records is in use, so the child shows neither the first nor the last.
/// </summary>
public static class DoubledPeople
{
    public const string TwiceAtSchool = "重学籍";
    public const string TwiceInHouseholds = "重户口";
    public const string Canceled = "已注销";
    public const string Numberless = "无证号";

    private static readonly DateOnly AsOf = new(2026, 11, 20);

    /// <summary>Loads them at two schools and with a domicile in two villages or townships.</summary>
    public static async Task<ComparisonRunId> LoadAsync(TestDistrict district, (string First, string Second) schools, (string First, string Second) domiciles)
    {
        await LoadAsync(
            district,
            RegisterSource.Student,
            "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,户口所在地行政区划代码,学校标识码,学校名称,年级,班级,学生状态",
            $"G341699201502020011,{TwiceAtSchool},男,20150202,居民身份证,{Id(1)},{domiciles.First},{schools.First},,五年级,1班,休学",
            $"G341699201502020022,{TwiceAtSchool},男,20150202,居民身份证,{Id(1)},{domiciles.First},{schools.Second},,四年级,1班,在读",
            $"G341699201502020033,{TwiceAtSchool},男,20150202,居民身份证,{Id(1)},{domiciles.First},{schools.First},,五年级,2班,休学",
            $"G341699201502020044,{TwiceInHouseholds},男,20150202,居民身份证,{Id(3)},{domiciles.First},{schools.First},,五年级,1班,在读",
            $"G341699201502020055,{Canceled},男,20150202,居民身份证,{Id(5)},{domiciles.First},{schools.First},,五年级,1班,在读",
            $"G341699201502020066,{Numberless},男,20150202,居民身份证,,{domiciles.First},{schools.First},,五年级,1班,在读");
        await LoadAsync(
            district,
            RegisterSource.Household,
            "户号,姓名,性别,出生日期,公民身份号码,行政区划代码,状态",
            $"H900001,{TwiceAtSchool},男,20150202,{Id(1)},{domiciles.First},正常",
            $"H900002,{TwiceInHouseholds},男,20150202,{Id(3)},{domiciles.First},正常",
            $"H900003,{Canceled},男,20150202,{Id(5)},{domiciles.First},注销");
        await RepeatAsync(district, domiciles.Second);
        var run = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(AsOf))).Value;
        await district.RunJobsAsync();
        return run;
    }

    private static async Task LoadAsync(TestDistrict district, RegisterSource source, params string[] lines)
    {
        var path = Path.Combine(district.Directory, $"doubled-{source}.csv");
        await File.WriteAllLinesAsync(path, lines);
        await district.LoadAsync(source, path, AsOf, LoadMode.Increment);
    }

    // A file names a number once, so the second household record of one comes past the files.
    private static Task<int> RepeatAsync(TestDistrict district, string domicile) => district.AsSystemAsync(async db =>
    {
        var vault = district.Services.GetRequiredService<FieldVault>();
        var first = await db.HouseholdRecords.AsNoTracking().SingleAsync(r => r.Name == TwiceInHouseholds);
        var id = new HouseholdRecordId(Guid.CreateVersion7());
        db.Add(new HouseholdRecord
        {
            Id = id,
            DivisionCode = first.DivisionCode,
            FromSequence = first.FromSequence,
            Key = [.. first.Key.Reverse()],
            RowHash = first.RowHash,
            RowNumber = first.RowNumber + 1,
            Name = first.Name,
            Sex = first.Sex,
            BirthOn = first.BirthOn,
            IdIndex = first.IdIndex,
            DomicilePath = domicile,
            IsCanceled = false,
            Details = vault.Seal(vault.Open(first.Details, PlaceOf(first.Id)), PlaceOf(id)),
        });
        return await db.SaveChangesAsync();
    });

    private static FieldPlace PlaceOf(HouseholdRecordId id) => new("registers_household_record", "details", id.Value);

    private static string Id(int sequence)
    {
        var first17 = string.Create(CultureInfo.InvariantCulture, $"34169920150202{sequence:D3}");
        return first17 + ResidentId.CheckCharacterOf(first17);
    }
}
