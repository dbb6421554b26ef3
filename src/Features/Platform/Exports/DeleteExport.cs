using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Exports;

/// <summary>Deletes an export and its file for its owner; a job still on its way finds nothing to do.</summary>
public static class DeleteExport
{
    [Requires(Permission.BeSignedIn)]
    public sealed record Command(ExportId Id) : ICommand<Done>
    {
        public AuditNote Audit => new("Export", Id.Value.ToString());
    }

    internal sealed class Handler(DistrictDb db, ExportFiles files, CurrentActor current) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            if (await db.Exports.OwnedBy(current.Actor).SingleOrDefaultAsync(e => e.Id == command.Id, ct) is not { } export)
            {
                return new PlatformRefusals.NotFound("导出记录");
            }

            db.Exports.Remove(export);
            // A file on its way is removed by its job, which finds the row gone.
            if (export.State != ExportState.Waiting)
            {
                files.Delete(export.FileName);
            }

            return default(Done);
        }
    }
}
