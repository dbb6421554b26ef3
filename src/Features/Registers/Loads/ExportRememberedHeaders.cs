using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Exports which headers of files were matched by hand, and to what (导出列名对应).</summary>
public static class ExportRememberedHeaders
{
    [Requires(Permission.LoadRegisters)]
    public sealed record Command : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("HeaderMemory");
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListRememberedHeaders.Query, IReadOnlyList<ListRememberedHeaders.Row>> headers) : ExportHandler<Command>(desk)
    {
        public override string Name => "列名对应";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(),
            await headers.HandleAsync(new ListRememberedHeaders.Query(), ct),
            new("文件中的列名", row => row.Header, 30),
            new("登记表", row => LoadWords.Of(row.Source)),
            new("对应的项目", row => row.Field ?? LoadWords.Dropped, 30));
    }
}
