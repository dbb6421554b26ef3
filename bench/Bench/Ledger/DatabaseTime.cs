using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Baoxue.Bench.Ledger;

/// <summary>How long the database took: from each command until its last row was taken, the making of objects out of the rows included.</summary>
internal sealed class DatabaseTime : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];

    public DatabaseTime() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public TimeSpan Total { get; private set; }

    /// <summary>What was taken since the last time somebody asked.</summary>
    public TimeSpan Take()
    {
        var taken = Total;
        Total = TimeSpan.Zero;
        return taken;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value) => Total += value.Value switch
    {
        CommandExecutedEventData executed => executed.Duration,
        DataReaderDisposingEventData read => read.Duration,
        _ => TimeSpan.Zero,
    };

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
