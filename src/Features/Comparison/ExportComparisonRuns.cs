using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Comparison;

/// <summary>Exports the list of comparison runs, newest first (导出比对批次).</summary>
public static class ExportComparisonRuns
{
    [Requires(Permission.ReadComparisons)]
    public sealed record Command : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("ComparisonRun");
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListComparisonRuns.Query, IReadOnlyList<ListComparisonRuns.Row>> runs, TimeProvider clock) : ExportHandler<Command>(desk)
    {
        public override string Name => "比对批次";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(),
            await runs.HandleAsync(new ListComparisonRuns.Query { PageSize = most }, ct),
            new("比对时间", row => clock.Said(row.CreatedAt), 20),
            new("状态", row => row.State.Title),
            new("基准日", row => WriterCell.Date(row.AsOf)),
            new("学籍记录", row => WriterCell.Number(row.KnownCounts?.Students)),
            new("户籍记录", row => WriterCell.Number(row.KnownCounts?.Households)),
            new("按身份证号一致", row => WriterCell.Number(row.KnownCounts?.MatchedById), 16),
            new("比对人", row => row.CreatedByName));
    }
}
