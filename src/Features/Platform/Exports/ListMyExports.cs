using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Exports;

/// <summary>What the user has taken out of the system, newest first (我的导出).</summary>
public static class ListMyExports
{
    private const int MostShown = 100;

    /// <param name="Id">Only this one.</param>
    [Requires(Permission.BeSignedIn)]
    public sealed record Query(ExportId? Id = null) : IQuery<IReadOnlyList<Row>>;

    /// <param name="Export">The export.</param>
    /// <param name="Progress">Its job while it waits or after it failed.</param>
    /// <param name="CanBeDownloaded">Whether there is a file, and the user still sees everything in it.</param>
    public sealed record Row(Export Export, Progress? Progress, bool CanBeDownloaded);

    /// <summary>How far the job is.</summary>
    public sealed record Progress(JobState State, string? Stage, long Done, long Total, string? Failure);

    internal sealed class Handler(DistrictDb db, CurrentActor current, TimeProvider clock) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> HandleAsync(Query query, CancellationToken ct)
        {
            var exports = await db.Exports.AsNoTracking().OwnedBy(current.Actor)
                .Where(e => query.Id == null || e.Id == query.Id)
                .OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id).Take(MostShown).ToListAsync(ct);
            var keys = exports.Where(e => e.State == ExportState.Waiting).Select(e => ExportJob.KeyOf(ExportJob.Write, e.Id)).ToList();
            var jobs = await db.Jobs.AsNoTracking().Where(j => j.DedupeKey != null && keys.Contains(j.DedupeKey)).ToDictionaryAsync(j => j.DedupeKey!, ct);
            return [.. exports.Select(e => new Row(e, ProgressOf(jobs, e), e.CanBeDownloaded(current.Actor.Scope, current.Actor.May(Permission.ReadRestrictedLists), clock.Now)))];
        }

        private static Progress? ProgressOf(Dictionary<string, Job> jobs, Export export) =>
            jobs.TryGetValue(ExportJob.KeyOf(ExportJob.Write, export.Id), out var job) ? new Progress(job.State, job.Stage, job.Done, job.Total, job.Failure) : null;
    }
}
