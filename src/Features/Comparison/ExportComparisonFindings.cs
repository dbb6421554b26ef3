using System.Runtime.CompilerServices;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>Exports the findings of a run by kind and place (导出比对差异).</summary>
public static class ExportComparisonFindings
{
    /// <param name="List">The list as the page shows it.</param>
    [Requires(Permission.ListDifferences)]
    public sealed record Command(ListComparisonFindings.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => List.Audit;
    }

    internal sealed class Handler(ExportDesk desk, DistrictDb db, FieldVault vault) : ExportHandler<Command>(desk)
    {
        private const int AtOnce = 500;
        private const string Unknown = "不明";

        public override string Name => "比对差异";

        public override bool HoldsChildren => true;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct)
        {
            if (await db.ComparisonRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == asked.List.RunId, ct) is not { } run)
            {
                return null;
            }

            var findings = new FindingRows(db, vault);
            string?[] paths = [asked.List.Township, asked.List.SchoolPath];
            var names = await db.Organizations.AsNoTracking().Where(o => paths.Contains(o.Path) && o.Line != OrganizationLine.Department)
                .Select(o => new { o.Path, o.Name }).ToListAsync(ct);
            return new ExportContent(
                FilterWords.Of(
                    ("类别", asked.List.Category.Title),
                    ("基准日", run.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                    (Township, PlaceOf(asked.List.Township)),
                    (School, PlaceOf(asked.List.SchoolPath)),
                    (Differing, FindingWords.Of(asked.List.Field))),
                ColumnsOf(asked.List.Category),
                token => findings.Wanted(asked.List).CountAsync(token),
                RowsAsync(findings, asked.List, most, ct).Select(row => CellsOf(row, asked.List.Category)));

            string? PlaceOf(string? path) => path switch { null => null, "" => Unknown, _ => names.Find(n => n.Path == path)?.Name ?? path };
        }

        private static async IAsyncEnumerable<ListComparisonFindings.Row> RowsAsync(FindingRows findings, ListComparisonFindings.Query list, int most, [EnumeratorCancellation] CancellationToken ct)
        {
            var last = 0;
            for (var read = 0; read < most;)
            {
                var some = await findings.Wanted(list).AsNoTracking().Where(f => f.Number > last).OrderBy(f => f.Number).Take(AtOnce).ToListAsync(ct);
                foreach (var row in await findings.ReadAsync(some, ct))
                {
                    yield return row;
                }

                if (some.Count < AtOnce)
                {
                    yield break;
                }

                (last, read) = (some[^1].Number, read + some.Count);
            }
        }

        private const string Township = "户籍所在乡镇（街道）";
        private const string School = "就读学校";
        private const string Differing = "不一致的项目";

        private static readonly SheetColumn[] OneSide =
            [new("姓名"), new("性别"), new("出生日期"), new("身份证号") { Width = 20 }, new(Township) { Width = 22 }, new(School) { Width = 28 }];

        private static readonly SheetColumn[] BothSides =
        [
            new("姓名"), new("学籍姓名"), new("学籍性别"), new("学籍出生日期"), new("学籍身份证号"), new("户籍姓名"), new("户籍性别"), new("户籍出生日期"), new("户籍身份证号"),
            new(Differing) { Width = 20 }, new("为什么认为是同一人") { Width = 40 }, new(Township) { Width = 22 }, new(School) { Width = 28 },
        ];

        private static readonly SheetColumn[] HouseholdSide = [.. OneSide[..^1], new("以前的学籍") { Width = 48 }];

        private static SheetColumn[] ColumnsOf(DifferenceCategory kind) => kind switch
        {
            DifferenceCategory.IdentityDiffers => BothSides,
            DifferenceCategory.HouseholdOnly => HouseholdSide,
            DifferenceCategory.StudentOnly or DifferenceCategory.DuplicateStudent or DifferenceCategory.DuplicateHousehold or DifferenceCategory.HouseholdCanceled => OneSide,
        };

        private static WriterCell[] CellsOf(ListComparisonFindings.Row row, DifferenceCategory kind) => kind switch
        {
            DifferenceCategory.IdentityDiffers => CellsOfBoth(row),
            DifferenceCategory.HouseholdOnly => [.. CellsOfOne(row)[..^1], FindingWords.Of(row.Earlier)],
            DifferenceCategory.StudentOnly or DifferenceCategory.DuplicateStudent or DifferenceCategory.DuplicateHousehold or DifferenceCategory.HouseholdCanceled => CellsOfOne(row),
        };

        private static WriterCell[] CellsOfOne(ListComparisonFindings.Row row) =>
            [row.Name, SexWords.Of(row.Sex), Day(row.BirthOn), FindingWords.NumberOf(row.Student ?? row.Household), row.Township ?? Unknown, row.School ?? Unknown];

        private static WriterCell[] CellsOfBoth(ListComparisonFindings.Row row) =>
            [row.Name, .. CellsOf(row.Student), .. CellsOf(row.Household), FindingWords.Of(row.Fields), FindingWords.Of(row.MatchedBy), row.Township ?? Unknown, row.School ?? Unknown];

        private static WriterCell[] CellsOf(ListComparisonFindings.Side? side) =>
            side is null ? [default, default, default, default] : [side.Name, SexWords.Of(side.Sex), Day(side.BirthOn), FindingWords.NumberOf(side)];

        private static WriterCell Day(DateOnly? day) => day is { } known ? WriterCell.Date(known) : WriterCell.Empty;
    }
}
