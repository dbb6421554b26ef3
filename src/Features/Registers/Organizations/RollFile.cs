using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Registers.Organizations;

/// <summary>Reads an organization roll (机构名册文件) as a whole; rolls have thousands of rows, not millions.</summary>
internal static class RollFile
{
    private static readonly TableLimits Limits = TableLimits.Default with { MaxFileRows = 50_000, MaxSheetRows = 50_000, MaxFileBytes = 50 << 20 };
    private const int ClassDigits = 6;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy-M-d", "yyyy.M.d"];

    public static Result<IReadOnlyList<RollRow>> Read(string path, string fileName)
    {
        List<HeaderCandidate> rows;
        try
        {
            rows = RowsOf(path, fileName);
        }
        catch (TableRefusedException refused)
        {
            return new PlatformRefusals.FileRefused(refused.Message);
        }

        var mapping = HeaderFinder.Find(RegisterSchema.OrganizationRoll, [.. rows.Take(HeaderFinder.RowsToOffer)]);
        return mapping.Refusal is { } unmapped
            ? unmapped
            : rows.Where(r => r.RowNumber > mapping.Value.HeaderRow).Select(r => RowFrom(r, mapping.Value)).ToList();
    }

    private static List<HeaderCandidate> RowsOf(string path, string fileName)
    {
        using var table = TableReader.Open(path, fileName, Limits);
        var rows = new List<HeaderCandidate>();
        while (table.Read())
        {
            rows.Add(new HeaderCandidate(table.RowNumber, [.. Enumerable.Range(0, table.FieldCount).Select(i => table.GetText(i).Trim())]));
        }

        return rows;
    }

    private static RollRow RowFrom(HeaderCandidate row, HeaderMapping mapping)
    {
        string Text(RegisterField field) => mapping.ColumnOf(field) is { } column && column.Index < row.Texts.Count ? row.Texts[column.Index] : "";

        var (code, name, type, day) = (Text(OrganizationRollFields.Code), Text(OrganizationRollFields.Name), Text(OrganizationRollFields.Type), Text(OrganizationRollFields.ValidFrom));
        var isDay = DateOnly.TryParseExact(day, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var validFrom);
        var isKind = OrganizationKinds.TryParseChinese(type, out var kind) && (kind.IsSchool || kind is OrganizationKind.Village or OrganizationKind.CenterSchool or OrganizationKind.SchoolClass);
        var problem = (code, name) switch
        {
            ({ Length: 0 or > 20 }, _) => "机构代码缺失或超过 20 个字符",
            (_, { Length: 0 or > 100 }) => "机构名称缺失或超过 100 个字",
            _ when !isKind => $"机构类型“{type}”不认识，应为{OrganizationRollFields.Type.Hint}之一",
            _ when day.Length > 0 && !isDay => $"启用日期“{day}”不是日期，应写成 2020-09-01 这样",
            _ when kind == OrganizationKind.Village && !(DivisionCode.TryParse(code, out var division) && division.Text.Length == 12) => $"村（居）委会代码“{code}”应为 12 位数字",
            _ when kind == OrganizationKind.SchoolClass && !IsClassCode(code, Text(OrganizationRollFields.ParentCode)) => $"班级代码“{code}”应为学校代码、短横线、入学年份四位和班号两位，例如 2134000001-202401",
            _ => null,
        };
        return new RollRow(
            row.RowNumber,
            code,
            name,
            kind,
            Text(OrganizationRollFields.ParentCode),
            Text(OrganizationRollFields.TownshipCode),
            Text(OrganizationRollFields.Aliases).Split(['；', ';', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            isDay ? validFrom : null,
            problem);
    }

    // The school and the six digits by which children are told to a class, so that no two classes of a school mean the same.
    private static bool IsClassCode(string code, string school) => code.Length > ClassDigits && code[..^ClassDigits] == $"{school}-" && code[^ClassDigits..].All(char.IsAsciiDigit);
}
