using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Exports the list of code tables in force (导出代码表目录).</summary>
public static class ExportCodeTables
{
    [Requires(Permission.ReadReference)]
    public sealed record Command : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Reference");
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListCodeTables.Query, IReadOnlyList<ListCodeTables.Row>> tables) : ExportHandler<Command>(desk)
    {
        public override string Name => "代码表目录";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(),
            await tables.HandleAsync(new ListCodeTables.Query(), ct),
            new("名称", row => row.ChineseName, 24),
            new("版本", row => row.Version, 16),
            new("生效", row => WriterCell.Date(row.EffectiveFrom)),
            new("代码数", row => WriterCell.Number(row.Codes)),
            new("来源", row => row.Source, 48),
            new("确认", row => row.IsConfirmed ? SourceMarks.Confirmed : SourceMarks.Unconfirmed));
    }
}
