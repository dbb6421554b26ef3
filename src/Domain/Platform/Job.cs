namespace Baoxue.Domain.Platform;

/// <summary>Long work kept in the database (后台任务): whoever holds its lease goes on from its checkpoint, and nobody else can.</summary>
[UnscopedByDesign("A job says what is done for whom; its results are scoped where they are stored.")]
public sealed class Job
{
    public required JobId Id { get; init; }

    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>What kind of work, as its runner is registered.</summary>
    public required string Kind { get; init; }

    /// <summary>What to work on, as JSON without personal data.</summary>
    public required string Payload { get; init; }

    public JobState State { get; init; } = JobState.Queued;

    /// <summary>Two jobs with the same key are one job.</summary>
    public string? DedupeKey { get; init; }

    /// <summary>Of jobs with the same key one runs at a time, however many processes work the queue.</summary>
    public string? SerialKey { get; init; }

    /// <summary>Who asked; the job runs with what this person may do when it runs. Null for the schedule and the operator at the command line, and for nobody else.</summary>
    public Guid? AskedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime RunAfterAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>Grows with each claim; a worker whose epoch is old may not write any more.</summary>
    public int Epoch { get; init; }

    public string? Owner { get; init; }

    public DateTime? LeaseUntilAt { get; init; }

    /// <summary>What is going on, in the user's words (校验第 3,000 行).</summary>
    public string? Stage { get; init; }

    public long Done { get; init; }

    public long Total { get; init; }

    /// <summary>Where to go on after a crash, as JSON.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>Why it failed, in the user's words.</summary>
    public string? Failure { get; init; }

    public DateTime? FinishedAt { get; init; }
}
