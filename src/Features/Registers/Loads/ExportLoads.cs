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
        public override string Name => "导入批次";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(("登记表", asked.List.Source is { } source ? LoadWords.Of(source) : null)),
            (await loads.HandleAsync(asked.List with { Page = 1, PageSize = most }, ct)).Rows,
            new("文件", row => row.FileName, 36),
            new("登记表", row => LoadWords.Of(row.Source)),
            new("批次", row => WriterCell.Number(row.Sequence)),
            new("导入方式", row => LoadWords.Of(row.Mode)),
            new("数据日期", row => WriterCell.Date(row.AsOf)),
            new("状态", row => LoadWords.Of(row)),
            new("读取", row => WriterCell.Number(row.Counts.Read)),
            new("新增", row => WriterCell.Number(row.Counts.New)),
            new("变更", row => WriterCell.Number(row.Counts.Changed)),
            new("未变", row => WriterCell.Number(row.Counts.Unchanged)),
            new("拒收", row => WriterCell.Number(row.Counts.Rejected)),
            new("消失", row => WriterCell.Number(row.Counts.Gone)),
            new("导入人", row => row.CreatedByName),
            new("导入时间", row => clock.Said(row.CreatedAt), 20),
            new("生效时间", row => clock.Said(row.PublishedAt), 20));
    }
}
