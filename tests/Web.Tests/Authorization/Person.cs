using System.Globalization;
using Baoxue.Domain.Common;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>
/// A child as the two files name it. What may be seen of whom is worked out from these facts alone, so that a fault of the
/// product cannot be in the expectation too.
/// </summary>
/// <param name="Number">Makes name and ID number.</param>
/// <param name="School">Code of the school in the student file; null when that file does not hold the child.</param>
/// <param name="Class">Number of the class.</param>
/// <param name="Domicile">Code of the village of the domicile; null for another county.</param>
/// <param name="Residence">Code of the village lived in; null for another county.</param>
/// <param name="IsInHouseholds">Whether the household file holds the child.</param>
/// <param name="IsRenamed">Whether the household file writes another name.</param>
public sealed record Person(int Number, string? School, int Class, string? Domicile, string? Residence, bool IsInHouseholds, bool IsRenamed = false)
{
    public const string StudentHeader = "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,户口所在地行政区划代码,学校标识码,学校名称,年级,班级,现住址,学生状态,联系电话";

    public const string HouseholdHeader = "户号,姓名,性别,出生日期,公民身份号码,住址,行政区划代码,与户主关系";

    /// <summary>No other child has it, so a list can be checked by names.</summary>
    public string Name => $"王小{(char)('一' + Number)}";

    public string HouseholdName => IsRenamed ? $"李小{(char)('一' + Number)}" : Name;

    public string IdNumber
    {
        get
        {
            var first17 = string.Create(CultureInfo.InvariantCulture, $"341699{BornOn:yyyyMMdd}{(Number * 2) + 1:D3}");
            return first17 + ResidentId.CheckCharacterOf(first17);
        }
    }

    private DateOnly BornOn => new DateOnly(2014, 1, 1).AddDays(Number);

    private string Birth => BornOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public string StudentLine() =>
        $"G{IdNumber},{Name},男,{Birth},居民身份证,{IdNumber},{Domicile ?? "340104001"},{School},,三年级,{Class}班,{Places.TextOf(Residence)},在读,13800001234";

    public string HouseholdLine() => $"H{Number:D6},{HouseholdName},男,{Birth},{IdNumber},{Places.TextOf(Domicile)},{Domicile},子";
}
