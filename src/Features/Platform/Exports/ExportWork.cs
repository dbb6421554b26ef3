using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Exports;

/// <summary>
/// Writes the file of a long export, with what its owner may see and do when the job runs, not when it was asked for. An
/// attempt that dies leaves nothing under the file's name, and the next begins anew.
/// </summary>
internal sealed class ExportWork(DistrictDb db, IEnumerable<IExportedList> lists, ExportFiles files, CurrentActor current, IServiceScopeFactory scopes, TimeProvider clock) : IJobWork
{
    public string Kind => ExportJob.Write;

    public async Task RunAsync(JobLease lease, CancellationToken ct)
    {
        // The rows stream over the connection of this unit of work; progress takes another.
        await using var aside = scopes.CreateAsyncScope();
        var store = aside.ServiceProvider.GetRequiredService<ExportStore>();
        var job = lease.Payload<ExportJob>();
        if (await store.FindAsync(job.ExportId, ct) is not { } export)
        {
            files.Delete(job.FileName);
            return;
        }

        if (export.State != ExportState.Waiting)
        {
            return;
        }

        files.Delete(export.FileName);
        var list = lists.Single(l => l.Key == export.List);
        if (!ExportDesk.MayTakeOut(current.Actor, list))
        {
            throw new JobFailedException(new PlatformRefusals.NotAllowed().Message);
        }

        await db.OpenForOnePassAsync(ct);
        var content = await list.OpenAsync(store.RequestOf(export), int.MaxValue, ct) ?? throw new JobFailedException(new PlatformRefusals.NotFound(list.Name).Message);
        try
        {
            var (rows, size, hash) = await WriteAsync(lease, store, export, current.Actor with { ExportPurpose = job.Purpose }, list, content, ct);
            files.Keep(export.FileName, lease.Job.Epoch);
            if (!await store.FinishAsync(lease, export.Id, rows, size, hash, current.Actor, ct))
            {
                files.Delete(export.FileName);
            }
        }
        finally
        {
            files.Drop(export.FileName, lease.Job.Epoch);
        }
    }

    private async Task<(int Rows, long Size, string Hash)> WriteAsync(JobLease lease, ExportStore store, Export export, Actor owner, IExportedList list, ExportContent content, CancellationToken ct)
    {
        var total = await content.Count(ct);
        await store.SayAsync(lease, 0, total, ct);
        var workbook = new ExportWorkbook(export, owner, clock);
        var (rows, size, hash) = await files.WriteAsync(
            export,
            lease.Job.Epoch,
            plain => workbook.WriteAsync(plain, content, list.HoldsChildren, int.MaxValue, done => store.SayAsync(lease, done, total, ct), ct),
            ct);
        return (rows!.Value, size, hash);
    }
}
