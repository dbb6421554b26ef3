using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Exports who held which post on a day, such as the leading group (导出任职名单).</summary>
public static class ExportPostHolders
{
    /// <param name="List">The list as the page shows it.</param>
    [Requires(Permission.ReadReference)]
    public sealed record Command(ListPostHolders.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Post", Details: new { List.On, List.Title, List.OnlyGroup });
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListPostHolders.Query, IReadOnlyList<ListPostHolders.Row>> holders) : ExportHandler<Command>(desk)
    {
        private static readonly SheetColumn[] Columns = [new("机构") { Width = 28 }, new("职务") { Width = 20 }, new("小组职务"), new("姓名"), new("自"), new("依据") { Width = 40 }];

        public override string Name => "任职名单";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(FilterWords.On(asked.List.On), ("范围", asked.List.OnlyGroup ? "领导小组" : null), ("职务", asked.List.Title), (FilterWords.Search, asked.List.Search)),
            Columns,
            await holders.HandleAsync(asked.List with { Most = int.MaxValue }, ct),
            row => [row.Organization, row.Title, row.GroupSeat, row.Holder ?? "空缺", row.From is { } from ? WriterCell.Date(from) : WriterCell.Empty, row.Basis]);
    }
}
