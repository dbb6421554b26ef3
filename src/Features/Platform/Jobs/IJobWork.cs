namespace Baoxue.Features.Platform.Jobs;

/// <summary>One kind of background work. It runs as whoever asked for it, in a unit of work of its own.</summary>
internal interface IJobWork
{
    /// <summary>The kind of job this does.</summary>
    string Kind { get; }

    /// <summary>
    /// Does the work or goes on from the checkpoint. Every chunk saves through <see cref="JobLease.SaveAsync"/>; between chunks
    /// it may be silent as long as it needs. The token is canceled too when the job went to another worker.
    /// </summary>
    Task RunAsync(JobLease lease, CancellationToken ct);

    /// <summary>
    /// Comes in place of the work when all attempts are used up, also where each took the process with it: closes what the job
    /// works on, lest it look unfinished for ever, and ends by throwing the reason. Work that may not stop halfway goes on instead.
    /// </summary>
    /// <exception cref="JobFailedException">The job is given up.</exception>
    Task GiveUpAsync(JobLease lease, string why, CancellationToken ct) => throw new JobFailedException(why);
}
