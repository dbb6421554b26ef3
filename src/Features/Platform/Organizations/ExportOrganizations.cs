using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Exports a list of organizations (导出机构).</summary>
public static class ExportOrganizations
{
    /// <param name="List">The list as the page shows it.</param>
    [Requires(Permission.ReadReference)]
    public sealed record Command(ListOrganizations.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Organization", List.Below?.Value.ToString(), new { List.Search, List.On });
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListOrganizations.Query, IReadOnlyList<ListOrganizations.Row>> organizations) : ExportHandler<Command>(desk)
    {
        public override string Name => "机构";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of((FilterWords.Search, asked.List.Search), FilterWords.On(asked.List.On)),
            await organizations.HandleAsync(asked.List with { Most = int.MaxValue }, ct),
            new("名称", row => row.Name, 30),
            new("代码", row => row.Code, 16),
            new("类型", row => row.Kind.ChineseName, 16),
            new("启用", row => WriterCell.Date(row.ValidFrom)),
            new("撤销", row => WriterCell.Date(row.ValidTo)),
            new("下级", row => WriterCell.Number(row.Below)));
    }
}
