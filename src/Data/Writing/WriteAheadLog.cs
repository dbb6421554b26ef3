using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SQLitePCL;

namespace Baoxue.Data.Writing;

/// <summary>
/// SQLite's write-ahead log (预写日志): what was committed is carried into the database file beside the writer. SQLite of its
/// own accord would do it within the commit that finds the log long, and whoever writes next would wait for it.
/// </summary>
internal sealed partial class WriteAheadLog(DatabaseSettings settings, ILogger<WriteAheadLog>? logger = null) : IDisposable
{
    private readonly ILogger _logger = logger ?? NullLogger<WriteAheadLog>.Instance;
    private readonly Lock _carrying = new();
    private SqliteConnection? _connection;
    private volatile bool _isShort;
    private bool _ended;

    /// <summary>
    /// Carries over what the log holds; the next writer then begins it anew. Writers and readers go on meanwhile. What cannot
    /// be carried now, because somebody else is carrying, a reader still needs the pages of before or the disk is full, stays
    /// in the log for the next time.
    /// </summary>
    public void Carry()
    {
        if (!_carrying.TryEnter())
        {
            return;
        }

        try
        {
            if (!_ended)
            {
                _isShort = IsCarriedBy(_connection ??= Open());
            }
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException)
        {
            // What was committed is safe in the log, so nobody's write has failed.
            if (failure is not SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED })
            {
                StaysInLog(failure);
            }

            Close();
        }
        finally
        {
            _carrying.Exit();
        }
    }

    /// <summary>
    /// Carries the little that was written since everything had been carried, for the writer itself before it begins a write;
    /// where there may be more, it would hold up whoever waits, and is left.
    /// </summary>
    public void CarryRest()
    {
        if (_isShort)
        {
            Carry();
        }
    }

    public void Dispose()
    {
        lock (_carrying)
        {
            _ended = true;
            Close();
        }
    }

    private SqliteConnection Open()
    {
        // A file that was taken away is not made again.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(settings.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private void Close()
    {
        _connection?.Dispose();
        _connection = null;
        _isShort = false;
    }

    private static bool IsCarriedBy(SqliteConnection connection)
    {
        const int pages = 1, carried = 2;
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        using var answer = command.ExecuteReader();
        return answer.Read() && answer.GetInt64(pages) == answer.GetInt64(carried);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The write-ahead log could not be carried into the database file; it grows until it can.")]
    private partial void StaysInLog(Exception failure);
}
