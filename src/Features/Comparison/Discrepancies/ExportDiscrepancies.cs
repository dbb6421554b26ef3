using System.Runtime.CompilerServices;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Exports the discrepancies of a list (导出核查事项), as a work list or, of what an office has to correct, as the list that goes to it.</summary>
public static class ExportDiscrepancies
{
    /// <param name="Filter">Which.</param>
    [Requires(Permission.ListDifferences)]
    public sealed record Command(DiscrepancyFilter Filter) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Discrepancy", Details: new { Filter });
    }

    internal sealed class Handler(ExportDesk desk, DistrictDb db, DiscrepancyList list, DiscrepancyRows rows) : ExportHandler<Command>(desk)
    {
        private const int AtOnce = 500;

        private static readonly ExportColumn<ListDiscrepancies.Row>[] Columns =
        [
            new("姓名", row => row.Name), new("编号", row => WriterCell.Number(row.Number)), new("性别", row => SexWords.Of(row.Sex)), new("出生日期", row => Day(row.BirthOn)), new("差异", row => row.Category.Title, 16),
            new("不一致的项目", row => FindingWords.Of(row.Fields), 20), new("状态", row => DiscrepancyWords.Of(row.State), 16), new("结论", row => row.Outcome, 24), new("发现日期", row => WriterCell.Date(row.FoundOn)),
            new("核查期限", row => Day(row.DueOn)), new("证明有效至", row => Day(row.ValidUntil)), new("更正单位", row => row.Correction is { } c ? MatterWords.Of(c.By) : ""), new("移交日期", row => Day(row.Correction?.HandedOverOn)),
            new("回复期限", row => Day(row.Correction?.AnswerDueOn)), new("回复日期", row => Day(row.Correction?.AnsweredOn)), new("户籍所在乡镇（街道）", row => row.Township, 22), new("就读学校", row => row.School, 28),
        ];

        public override string Name => "核查事项";

        public override bool HoldsChildren => true;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct)
        {
            var wanted = await list.WantedAsync(asked.Filter, ct);
            var paths = new[] { asked.Filter.Township, asked.Filter.School };
            var names = await db.Organizations.AsNoTracking().Where(o => paths.Contains(o.Path) && o.Line != OrganizationLine.Department).Select(o => new { o.Path, o.Name }).ToListAsync(ct);
            return new ExportContent(
                FilterWords.Of(
                    ("阶段", MatterWords.Of(asked.Filter.Phase)),
                    ("差异", asked.Filter.Category?.Title),
                    ("户籍所在乡镇（街道）", NameOf(asked.Filter.Township)),
                    ("就读学校", NameOf(asked.Filter.School)),
                    ("更正责任单位", asked.Filter.Corrector is { } corrector ? MatterWords.Of(corrector) : null),
                    ("移交进度", asked.Filter.Ticket is { } ticket ? MatterWords.Of(ticket) : null),
                    ("另一册的候选", asked.Filter.WithCandidate ? "有候选" : null),
                    ("结论", asked.Filter.Outcome is { } outcome ? (await list.PolicyAsync(ct)).Rules.Select(r => r.Outcome(outcome)?.Name).FirstOrDefault(n => n is not null) ?? outcome : null),
                    ("期限", asked.Filter.OverdueOnly ? "已超期" : null)),
                [.. Columns.Select(c => new SheetColumn(c.Heading) { Width = c.Width })],
                token => wanted.CountAsync(token),
                RowsAsync(wanted, most, ct));

            string? NameOf(string? path) => path switch { null => null, "" => "不明", _ => names.Find(n => n.Path == path)?.Name ?? path };
        }

        private async IAsyncEnumerable<WriterCell[]> RowsAsync(IQueryable<Discrepancy> wanted, int most, [EnumeratorCancellation] CancellationToken ct)
        {
            Discrepancy? last = null;
            for (var read = 0; read < most; read += AtOnce)
            {
                var some = await DiscrepancyList.After(wanted, last).AsNoTracking().Take(AtOnce).ToListAsync(ct);
                foreach (var row in await rows.ReadAsync(some, ct))
                {
                    yield return [.. Columns.Select(c => c.Cell(row))];
                }

                if (some.Count < AtOnce)
                {
                    yield break;
                }

                last = some[^1];
            }
        }

        private static WriterCell Day(DateOnly? day) => day is { } known ? WriterCell.Date(known) : WriterCell.Empty;
    }
}
