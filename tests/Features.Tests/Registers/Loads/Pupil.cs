using System.Globalization;
using Baoxue.Domain.Common;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>One row of a student file.</summary>
internal sealed record Pupil(string Id, string Name, string Class = "1班", string Residence = "花戏楼街道", string SchoolCode = "2134000001")
{
    public const string Header = "学籍号,姓名,性别,出生日期,身份证件号,学校标识码,学校名称,年级,班级,现住址,联系电话";

    public static Pupil Number(int number)
    {
        var born = new DateOnly(2014, 1, 1).AddDays(number % 300);
        var first17 = string.Create(CultureInfo.InvariantCulture, $"341699{born:yyyyMMdd}{(number / 300 * 2) + 1:D3}");
        return new Pupil(first17 + ResidentId.CheckCharacterOf(first17), $"王小{(char)('一' + (number % 2000))}");
    }

    public string ToLine() => $"G{Id},{Name},男,{Id[6..14]},{Id},{SchoolCode},中心小学,三年级,{Class},{Residence},13800000000";
}
