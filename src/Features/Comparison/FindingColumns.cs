using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Comparison;

/// <summary>The columns of findings in a file (差异名单的列), which differ by kind as those of the page do.</summary>
internal static class FindingColumns
{
    public const string Township = "户籍所在乡镇（街道）";
    public const string School = "就读学校";
    public const string Differing = "不一致的项目";
    public const string Unknown = "不明";

    private static readonly SheetColumn[] OneSide =
        [new("姓名"), new("性别"), new("出生日期"), new("身份证号") { Width = 20 }, new(Township) { Width = 22 }, new(School) { Width = 28 }];

    private static readonly SheetColumn[] BothSides =
    [
        new("姓名"), new("学籍姓名"), new("学籍性别"), new("学籍出生日期"), new("学籍身份证号"), new("户籍姓名"), new("户籍性别"), new("户籍出生日期"), new("户籍身份证号"),
        new(Differing) { Width = 20 }, new("为什么认为是同一人") { Width = 40 }, new(Township) { Width = 22 }, new(School) { Width = 28 },
    ];

    private static readonly SheetColumn[] HouseholdSide = [.. OneSide[..^1], new("以前的学籍") { Width = 48 }];

    private static readonly SheetColumn[] TwoStudents =
    [
        .. OneSide[..^1],
        new("第一条姓名"), new("第一条学校和年级") { Width = 36 }, new("第一条学籍号") { Width = 22 },
        new("第二条姓名"), new("第二条学校和年级") { Width = 36 }, new("第二条学籍号") { Width = 22 },
    ];

    private static readonly SheetColumn[] TwoHouseholds =
        [.. OneSide, new("第一条姓名"), new("第一条户籍地") { Width = 28 }, new("第二条姓名"), new("第二条户籍地") { Width = 28 }];

    private static readonly SheetColumn[] WithListing = [.. OneSide, new("名册所载") { Width = 40 }, new("学籍所载") { Width = 40 }];

    private static readonly SheetColumn[] Numberless = [.. OneSide[..3], new("差异类别") { Width = 18 }, .. OneSide[4..]];

    public static SheetColumn[] Of(ListComparisonFindings.Query list) => list.WithoutNumber is not null ? Numberless : list.Category switch
    {
        DifferenceCategory.IdentityDiffers => BothSides,
        DifferenceCategory.HouseholdOnly => HouseholdSide,
        DifferenceCategory.DuplicateStudent => TwoStudents,
        DifferenceCategory.DuplicateHousehold => TwoHouseholds,
        DifferenceCategory.StudentOnly or DifferenceCategory.HouseholdCanceled => OneSide,
        _ => WithListing,
    };

    public static WriterCell[] CellsOf(ListComparisonFindings.Row row, ListComparisonFindings.Query list)
    {
        WriterCell[] one = [row.Name, SexWords.Of(row.Sex), Day(row.BirthOn), FindingWords.NumberOf(row), row.Township ?? Unknown, row.School ?? Unknown];
        return list.WithoutNumber is not null ? [.. one[..3], row.Category.Title, .. one[4..]] : list.Category switch
        {
            DifferenceCategory.IdentityDiffers =>
                [row.Name, .. CellsOf(row.Student), .. CellsOf(row.Household), FindingWords.Of(row.Fields), FindingWords.Of(row.MatchedBy), .. one[4..]],
            DifferenceCategory.HouseholdOnly => [.. one[..^1], FindingWords.Of(row.Earlier)],
            DifferenceCategory.DuplicateStudent => [.. one[..^1], .. StudentOf(row.OtherStudent), .. StudentOf(row.Student)],
            DifferenceCategory.DuplicateHousehold => [.. one, .. HouseholdOf(row.OtherHousehold), .. HouseholdOf(row.Household)],
            DifferenceCategory.StudentOnly or DifferenceCategory.HouseholdCanceled => one,
            _ => [.. one, FindingWords.OfListing(row), FindingWords.OfRecord(row)],
        };
    }

    private static WriterCell[] CellsOf(ListComparisonFindings.Side? side) =>
        side is null ? [default, default, default, default] : [side.Name, SexWords.Of(side.Sex), Day(side.BirthOn), FindingWords.NumberOf(side)];

    private static WriterCell[] StudentOf(ListComparisonFindings.Side? side) =>
        side is null ? [FindingWords.Unseen, default, default] : [side.Name, FindingWords.PlaceOf(side), side.MaskedStudentNumber ?? ""];

    private static WriterCell[] HouseholdOf(ListComparisonFindings.Side? side) =>
        side is null ? [FindingWords.Unseen, default] : [side.Name, FindingWords.PlaceOf(side)];

    private static WriterCell Day(DateOnly? day) => day is { } known ? WriterCell.Date(known) : WriterCell.Empty;
}
