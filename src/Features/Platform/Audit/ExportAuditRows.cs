using System.Runtime.CompilerServices;
using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Audit;

/// <summary>Exports the audit log, newest first (导出审计日志).</summary>
public static class ExportAuditRows
{
    /// <param name="List">The list as the page shows it; where the page stands does not matter.</param>
    [Requires(Permission.ReadAudit)]
    public sealed record Command(ListAuditRows.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Audit", Details: new { List.Actor, List.Action, List.Subject, List.On });
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListAuditRows.Query, ListAuditRows.Answer> log, DistrictDb db, TimeProvider clock) : ExportHandler<Command>(desk)
    {
        private const int AtOnce = 1_000;

        private static readonly SheetColumn[] Columns =
        [
            new("序号"), new("时间") { Width = 20 }, new("操作人") { Width = 16 }, new("操作") { Width = 24 }, new("对象") { Width = 48 }, new("对象名称") { Width = 24 }, new("查询或内容") { Width = 40 }, new("目的") { Width = 24 },
            new("结果") { Width = 16 }, new("来自") { Width = 16 }, new("记录原文") { Width = 60 },
        ];

        public override string Name => "审计日志";

        public override bool HoldsChildren => false;

        protected override Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => Task.FromResult<ExportContent?>(new ExportContent(
            FilterWords.Of(("操作人", asked.List.Actor), ("操作", asked.List.Action is { } action ? AuditWords.OfAction(action) : null), ("对象", asked.List.Subject), FilterWords.On(asked.List.On)),
            Columns,
            token => db.AuditRowsOf(asked.List, clock).CountAsync(token),
            RowsAsync(asked.List with { Before = null, PageSize = Math.Min(AtOnce, most) }, most, ct).Select(Cells)));

        private async IAsyncEnumerable<ListAuditRows.Row> RowsAsync(ListAuditRows.Query list, int most, [EnumeratorCancellation] CancellationToken ct)
        {
            for (var read = 0; read < most; read += list.PageSize)
            {
                var page = await log.HandleAsync(list, ct);
                foreach (var row in page.Rows)
                {
                    yield return row;
                }

                if (page.Before is null)
                {
                    yield break;
                }

                list = list with { Before = page.Before };
            }
        }

        private WriterCell[] Cells(ListAuditRows.Row row) =>
        [
            WriterCell.Number(row.Sequence), clock.Said(row.At), AuditWords.OfActor(row.Actor), AuditWords.OfAction(row.Action), AuditWords.OfSubject(row.Subject), row.SubjectName, row.Asked, row.Purpose, AuditWords.OfOutcome(row.Outcome), row.Remote, AuditDetails.WithoutFileNames(row.Details),
        ];
    }
}
