using Baoxue.Features.Platform.Jobs;

namespace Baoxue.Features.Platform.Exports;

/// <summary>Removes the file of an export when its time is up, together with anything that killed attempts left.</summary>
internal sealed class ExportRemoval(ExportStore store, ExportFiles files) : IJobWork
{
    public string Kind => ExportJob.Remove;

    public async Task RunAsync(JobLease lease, CancellationToken ct)
    {
        var job = lease.Payload<ExportJob>();
        await store.ExpireAsync(job.ExportId, ct);
        files.Delete(job.FileName);
    }
}
