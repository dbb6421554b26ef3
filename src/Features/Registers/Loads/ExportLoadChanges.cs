using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Exports what a load changed against the one before, one line for each field, new record and record gone (导出批次变更).</summary>
public static class ExportLoadChanges
{
    /// <param name="LoadId">The load.</param>
    /// <param name="Only">Only records of which this became; null for all three.</param>
    [Requires(Permission.ReadLoads)]
    public sealed record Command(RegisterLoadId LoadId, RecordChange? Only = null) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("RegisterLoad", LoadId.Value.ToString(), new { Only });
    }

    internal sealed class Handler(ExportDesk desk, DistrictDb db, FieldVault vault, RegisterCodes codes) : ExportHandler<Command>(desk)
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

            var changes = new RecordChanges(db, vault, codes);
            return new ExportContent(
                FilterWords.Of(("导入文件", load.FileName), ("变化", asked.Only is { } only ? LoadWords.Of(only) : null)),
                [new("姓名"), new("文件行号"), new("变化"), new("项目") { Width = 20 }, new("原来") { Width = 24 }, new("现在") { Width = 24 }],
                token => changes.CountAsync(load, asked.Only, token),
                changes.AllAsync(load, asked.Only, most, ct).SelectMany(Lines));
        }

        private static IEnumerable<WriterCell[]> Lines(CompareLoads.ChangedRecord record) => record.Change == RecordChange.Changed
            ? record.Fields.Select(field => new WriterCell[] { record.Name, WriterCell.Number(record.Row), LoadWords.Of(record.Change), field.Header, field.Before, field.After })
            : [[record.Name, WriterCell.Number(record.Row), LoadWords.Of(record.Change), default, record.Was]];
    }
}
