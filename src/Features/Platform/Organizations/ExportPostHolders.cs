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
        public override string Name => "任职名单";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(FilterWords.On(asked.List.On), ("范围", asked.List.OnlyGroup ? "领导小组" : null), ("职务", asked.List.Title), (FilterWords.Search, asked.List.Search)),
            await holders.HandleAsync(asked.List with { Most = int.MaxValue }, ct),
            new("机构", row => row.Organization, 28),
            new("职务", row => row.Title, 20),
            new("小组职务", row => row.GroupSeat),
            new("姓名", row => row.Holder ?? "空缺"),
            new("自", row => WriterCell.Date(row.From)),
            new("依据", row => row.Basis, 40));
    }
}
