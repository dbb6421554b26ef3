using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Exports;

/// <summary>Gives the file of an export to its owner, as long as they still may read the list and see everything in it.</summary>
public static class DownloadExport
{
    [Requires(Permission.BeSignedIn)]
    public sealed record Command(ExportId Id) : ICommand<ExportFile>
    {
        public AuditNote Audit => new("Export", Id.Value.ToString());
    }

    internal sealed class Handler(DistrictDb db, IEnumerable<IExportedList> lists, ExportFiles files, CurrentActor current, TimeProvider clock)
        : ICommandHandler<Command, ExportFile>
    {
        public async Task<Result<ExportFile>> HandleAsync(Command command, CancellationToken ct)
        {
            var export = await db.Exports.OwnedBy(current.Actor).SingleOrDefaultAsync(e => e.Id == command.Id, ct);
            if (export is null
                || !export.CanBeDownloaded(current.Actor.Scope, current.Actor.May(Permission.ReadRestrictedLists), clock.Now)
                || !ExportDesk.MayTakeOut(current.Actor, lists.Single(l => l.Key == export.List))
                || files.Open(export) is not { } file)
            {
                return new PlatformRefusals.NotFound("导出文件");
            }

            export.CountDownload();
            return new ExportFile(ExportFile.NameOf(export, clock.LocalTimeZone), file);
        }
    }
}
