using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Exports the list of loads with their counts (导出导入批次).</summary>
public static class ExportLoads
{
    /// <param name="List">The list as the page shows it; which page of it does not matter.</param>
    [Requires(Permission.ReadLoads)]
    public sealed record Command(ListLoads.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("RegisterLoad", Details: new { List.Source });
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListLoads.Query, ListLoads.Answer> loads, TimeProvider clock) : ExportHandler<Command>(desk)
    {
        private static readonly SheetColumn[] Columns =
        [
            new("文件") { Width = 36 }, new("登记表"), new("批次"), new("导入方式"), new("数据日期"), new("状态"), new("读取"), new("新增"), new("变更"), new("未变"), new("拒收"), new("消失"),
            new("导入人"), new("导入时间") { Width = 20 }, new("生效时间") { Width = 20 },
        ];

        public override string Name => "导入批次";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(("登记表", asked.List.Source is { } source ? LoadWords.Of(source) : null)),
            Columns,
            (await loads.HandleAsync(asked.List with { Page = 1, PageSize = most }, ct)).Rows,
            row =>
            [
                row.FileName, LoadWords.Of(row.Source), WriterCell.Number(row.Sequence), LoadWords.Of(row.Mode), WriterCell.Date(row.AsOf), LoadWords.Of(row),
                WriterCell.Number(row.Counts.Read), WriterCell.Number(row.Counts.New), WriterCell.Number(row.Counts.Changed), WriterCell.Number(row.Counts.Unchanged),
                WriterCell.Number(row.Counts.Rejected), WriterCell.Number(row.Counts.Gone), row.CreatedByName, clock.Said(row.CreatedAt), clock.Said(row.PublishedAt),
            ]);
    }
}
