namespace Baoxue.Data.Writing;

/// <summary>Where writing transactions run. SQLite has one writer, so they queue in two lanes; PostgreSQL takes them as they come.</summary>
public interface IWriter
{
    /// <summary>Whether an interactive write stands in the queue; long chunks then end early.</summary>
    bool SomeoneWaits { get; }

    /// <summary>Whether <see cref="SomeoneWaits"/> tells; where it does not, chunks had better be short from the start.</summary>
    bool SeesWhoWaits { get; }

    /// <summary>Runs one writing transaction. It must open, commit or roll back by itself, and must not call the writer again.</summary>
    Task<T> RunAsync<T>(Lane lane, Func<Task<T>> write, CancellationToken ct);
}
