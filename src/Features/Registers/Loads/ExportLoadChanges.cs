using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Exports what a load changed against the one before, one line for each field (导出批次变更).</summary>
public static class ExportLoadChanges
{
    [Requires(Permission.ReadLoads)]
    public sealed record Command(RegisterLoadId LoadId) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("RegisterLoad", LoadId.Value.ToString());
    }

    internal sealed class Handler(ExportDesk desk, DistrictDb db, FieldVault vault) : ExportHandler<Command>(desk)
    {
        public override string Name => "批次变更";

        public override bool HoldsChildren => true;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct)
        {
            var load = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == asked.LoadId, ct);
            if (load is null)
            {
                return null;
            }

            var changes = new RecordChanges(db, vault);
            return new ExportContent(
                FilterWords.Of(("导入文件", load.FileName)),
                [new("姓名"), new("原文件行号"), new("变化"), new("项目") { Width = 20 }, new("原来") { Width = 24 }, new("现在") { Width = 24 }],
                token => changes.CountAsync(load.Source, load.Sequence, token),
                changes.AllAsync(load.Source, load.Sequence, most, ct).SelectMany(Lines));
        }

        private static IEnumerable<WriterCell[]> Lines(CompareLoads.ChangedRecord record) => record.IsGone
            ? [[record.Name, WriterCell.Number(record.FormerRow), LoadWords.Change(record.IsGone)]]
            : record.Fields.Select(field => new WriterCell[] { record.Name, WriterCell.Number(record.FormerRow), LoadWords.Change(record.IsGone), field.Header, field.Before, field.After });
    }
}
