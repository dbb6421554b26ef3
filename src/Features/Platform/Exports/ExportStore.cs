using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Data.Writing;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Exports;

/// <summary>What the job of an export reads and writes of its row, each write in a short transaction fenced by the lease.</summary>
internal sealed class ExportStore(DistrictDb db, IWriter writer, FieldVault vault, TimeProvider clock)
{
    /// <summary>The export, unless its owner has deleted it.</summary>
    public Task<Export?> FindAsync(Guid id, CancellationToken ct) => db.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == new ExportId(id), ct);

    public string RequestOf(Export export) => vault.OpenText(export.Request, ExportDesk.PlaceOf(export.Id));

    public Task SayAsync(JobLease lease, int rows, int total, CancellationToken ct) =>
        writer.RunAsync(
            Lane.Bulk,
            async () =>
            {
                await lease.SaveAsync(db, $"已写出 {rows:N0} 行，共 {total:N0} 行", rows, total, null, ct);
                return true;
            },
            ct);

    /// <summary>Marks the file as kept; false when the owner has deleted the export meanwhile.</summary>
    public Task<bool> FinishAsync(JobLease lease, ExportId id, int rows, long size, string hash, Actor owner, CancellationToken ct) =>
        writer.RunAsync(
            Lane.Bulk,
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                await lease.SaveAsync(db, "导出完成", rows, rows, null, ct);
                var export = await db.Exports.SingleOrDefaultAsync(e => e.Id == id, ct);
                export?.Finish(ExportState.Ready, rows, size, hash, owner.Scope, owner.May(Permission.ReadRestrictedLists), clock.Now);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return export is not null;
            },
            ct);

    /// <summary>Marks the file as gone.</summary>
    public Task ExpireAsync(Guid id, CancellationToken ct) =>
        writer.RunAsync(
            Lane.Bulk,
            async () =>
            {
                var export = await db.Exports.SingleOrDefaultAsync(e => e.Id == new ExportId(id), ct);
                export?.Expire();
                return await db.SaveChangesAsync(ct);
            },
            ct);
}
