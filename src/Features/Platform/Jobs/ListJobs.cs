using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>Lists the newest background jobs (后台任务列表).</summary>
public static class ListJobs
{
    [Requires(Permission.ReadJobs)]
    public sealed record Query(JobState? State = null) : IQuery<IReadOnlyList<Row>>
    {
        /// <summary>An export has them all.</summary>
        internal int Most { get; init; } = 200;
    }

    public sealed record Row(JobId Id, string Kind, JobState State, string? Stage, long Done, long Total, string? AskedBy, DateTime CreatedAt, DateTime? FinishedAt, int Attempts, string? Failure);

    internal sealed class Handler(DistrictDb db) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> HandleAsync(Query query, CancellationToken ct) => await (
            from job in db.Jobs.AsNoTracking()
            where query.State == null || job.State == query.State
            join account in db.Accounts on job.AskedBy equals (Guid?)account.Id into asked
            from who in asked.DefaultIfEmpty()
            orderby job.CreatedAt descending
            select new Row(
                job.Id, job.Kind, job.State, job.Stage, job.Done, job.Total, who == null ? null : who.DisplayName,
                job.CreatedAt, job.FinishedAt, job.Attempts, job.Failure)).Take(query.Most).ToListAsync(ct);
    }
}
