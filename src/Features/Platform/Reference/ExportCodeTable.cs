using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Exports one code table with the codes of all its versions (导出代码表).</summary>
public static class ExportCodeTable
{
    /// <param name="Name">The table, as its address names it.</param>
    [Requires(Permission.ReadReference)]
    public sealed record Command(string Name) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Reference", Name);
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<GetCodeTable.Query, CodeTable?> tables) : ExportHandler<Command>(desk)
    {
        private static readonly SheetColumn[] Columns =
        [
            new("版本") { Width = 16 }, new("代码"), new("名称") { Width = 30 }, new("别名") { Width = 36 }, new("上级代码"), new("启用"), new("停用"), new("确认"), new("来源") { Width = 48 },
        ];

        public override string Name => "代码表";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) =>
            await tables.HandleAsync(new GetCodeTable.Query(asked.Name), ct) is { } table
                ? ExportContent.Of(
                    FilterWords.Of(("代码表", table.Name.Chinese)),
                    Columns,
                    [.. table.Versions.Reverse().SelectMany(version => version.Codes, (version, code) => (Version: version, Code: code))],
                    row =>
                    [
                        row.Version.Version, row.Code.Value, row.Code.Name, string.Join('、', row.Code.Aliases), row.Code.Parent, WriterCell.Date(row.Code.Range.FromOn),
                        row.Code.Range.ToOn is { } last ? WriterCell.Date(last) : WriterCell.Empty, row.Code.Mark.Name(), row.Version.Source,
                    ])
                : null;
    }
}
