using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>Exports the background jobs, newest first (导出后台任务).</summary>
public static class ExportJobs
{
    [Requires(Permission.ReadJobs)]
    public sealed record Command : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Job");
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListJobs.Query, IReadOnlyList<ListJobs.Row>> jobs, TimeProvider clock) : ExportHandler<Command>(desk)
    {
        public override string Name => "后台任务";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(),
            await jobs.HandleAsync(new ListJobs.Query { Most = most }, ct),
            new("任务", row => JobWords.Of(row.Kind), 20),
            new("状态", row => JobWords.Of(row.State)),
            new("进度", row => row.Failure ?? row.Stage, 40),
            new("提交人", row => row.AskedBy ?? JobWords.ByItself),
            new("提交", row => clock.Said(row.CreatedAt), 20),
            new("结束", row => clock.Said(row.FinishedAt), 20),
            new("次数", row => WriterCell.Number(row.Attempts)));
    }
}
