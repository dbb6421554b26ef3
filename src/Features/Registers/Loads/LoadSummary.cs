using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Loads;

/// <summary>A load as lists show it; it is in force when readers of the register see it.</summary>
public sealed record LoadSummary(
    RegisterLoadId Id,
    RegisterSource Source,
    int Sequence,
    LoadMode Mode,
    DateOnly AsOf,
    string FileName,
    long FileSize,
    LoadState State,
    LoadCounts Counts,
    bool IsInForce,
    DateTime CreatedAt,
    string CreatedByName,
    DateTime? PublishedAt,
    string? Failure,
    bool IsDiscarded,
    IReadOnlyList<string> DroppedColumns,
    LoadReading Reading,
    LoadWork? Work)
{
    /// <summary>Whether the job that should take it in ended before it did; nothing of it is in force.</summary>
    public bool IsBrokenOff => State is LoadState.Queued or LoadState.Storing && Work is null;

    /// <summary>Whether its rows were read to the end, so that there are counts, findings and changes to look at.</summary>
    public bool IsStored => State is LoadState.Held or LoadState.Deriving or LoadState.Published or LoadState.Withdrawn;

    internal static LoadSummary Of(RegisterLoad load, int published, LoadWork? work) => new(
        load.Id,
        load.Source,
        load.Sequence,
        load.Mode,
        load.AsOf,
        load.FileName,
        load.FileSize,
        load.State,
        load.Counts,
        load.Sequence == published,
        load.CreatedAt,
        load.CreatedByName,
        load.PublishedAt,
        load.Failure,
        load.IsDiscarded,
        load.DroppedColumns,
        load.Reading,
        work);
}
