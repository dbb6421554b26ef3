using Microsoft.Data.Sqlite;

namespace Baoxue.Data.Writing;

/// <summary>
/// SQLite's write-ahead log (预写日志): what was committed is carried into the database file beside the writer. SQLite of its
/// own accord would do it within the commit that finds the log long, and whoever writes next would wait for it.
/// </summary>
internal sealed class WriteAheadLog(DatabaseSettings settings) : IDisposable
{
    private readonly Lock _carrying = new();
    private SqliteConnection? _connection;
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
                Checkpoint(_connection ??= Open());
            }
        }
        catch (SqliteException)
        {
            Close();
        }
        finally
        {
            _carrying.Exit();
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
    }

    private static void Checkpoint(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        command.ExecuteNonQuery();
    }
}
