namespace Baoxue.Data.Writing;

/// <summary>PostgreSQL: writers do not stand in each other's way.</summary>
internal sealed class DirectWriter : IWriter
{
    public bool SomeoneWaits => false;

    public bool SeesWhoWaits => false;

    public Task<T> RunAsync<T>(Lane lane, Func<Task<T>> write, CancellationToken ct) => write();
}
