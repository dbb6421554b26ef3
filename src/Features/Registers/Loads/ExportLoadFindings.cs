using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Exports what was wrong in a load, row by row (导出逐行问题). The file to mend and load again is <see cref="GetLoadErrorFile"/>.</summary>
public static class ExportLoadFindings
{
    /// <param name="List">The list as the page shows it.</param>
    [Requires(Permission.ReadLoads)]
    public sealed record Command(ListLoadFindings.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => List.Audit;
    }

    internal sealed class Handler(ExportDesk desk, DistrictDb db, FieldVault vault, CurrentActor current) : ExportHandler<Command>(desk)
    {
        public override string Name => "逐行问题";

        public override bool HoldsChildren => true;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct)
        {
            var load = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == asked.List.LoadId, ct);
            if (load is null)
            {
                return null;
            }

            var reading = await FindingReading.ForAsync(db, vault, current.Actor, load.Id, ct);
            var wanted = db.LoadFindings.Wanted(asked.List);
            return new ExportContent(
                FilterWords.Of(("导入文件", load.FileName), ("规则", asked.List.Rule), ("处理", asked.List.Only is { } only ? LoadWords.Finding(only) : null)),
                [new("工作表"), new("行号"), new("列") { Width = 16 }, new("文件中的内容") { Width = 24 }, new("处理"), new("问题") { Width = 40 }, new("如何修改") { Width = 40 }, new("姓名")],
                token => wanted.CountAsync(token),
                wanted.OrderBy(f => f.RowNumber).ThenBy(f => f.Id).Take(most).AsAsyncEnumerable().Select(f => Cells(reading.Open(f))));
        }

        private static WriterCell[] Cells(ListLoadFindings.Row row) =>
            [row.Place.Sheet, WriterCell.Number(row.Place.Row), row.Column, row.Value, LoadWords.Finding(row.Consequence), row.Message, row.HowToFix, row.Name];
    }
}
