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
        public override string Name => "代码表";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) =>
            await tables.HandleAsync(new GetCodeTable.Query(asked.Name), ct) is { } table
                ? ExportContent.Of(
                    FilterWords.Of(("代码表", table.Name.Chinese)),
                    [.. table.Versions.Reverse().SelectMany(version => version.Codes, (version, code) => (Version: version, Code: code))],
                    new("版本", row => row.Version.Version, 16),
                    new("代码", row => row.Code.Value),
                    new("名称", row => row.Code.Name, 30),
                    new("别名", row => string.Join('、', row.Code.Aliases), 36),
                    new("上级代码", row => row.Code.Parent),
                    new("启用", row => WriterCell.Date(row.Code.Range.FromOn)),
                    new("停用", row => WriterCell.Date(row.Code.Range.ToOn)),
                    new("确认", row => row.Code.Mark.Name()),
                    new("来源", row => row.Version.Source, 48))
                : null;
    }
}
