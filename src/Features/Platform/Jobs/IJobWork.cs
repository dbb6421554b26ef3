namespace Baoxue.Features.Platform.Jobs;

/// <summary>One kind of background work. It runs as whoever asked for it, in a unit of work of its own.</summary>
internal interface IJobWork
{
    /// <summary>The kind of job this does.</summary>
    string Kind { get; }

    /// <summary>Does the work or goes on from the checkpoint. Every chunk saves through <see cref="JobLease.SaveAsync"/>.</summary>
    Task RunAsync(JobLease lease, CancellationToken ct);
}
