using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Baoxue.Data.Common;

/// <summary>
/// Every SQLite connection keeps what it acknowledged through a power cut: write-ahead log, synchronous FULL. Each may cache
/// 32 MB, but all of the process together 512 MB, beyond which they reuse their own pages. No commit carries the log over:
/// <see cref="Writing.WriteAheadLog"/> does.
/// </summary>
internal sealed class SqliteOpening : DbConnectionInterceptor
{
    public const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-32768; PRAGMA soft_heap_limit=536870912; PRAGMA temp_store=MEMORY;";

    // A pooled connection keeps its settings, so they are told once to each, unless somebody changed them.
    private static readonly ConditionalWeakTable<sqlite3, object> Told = [];

    /// <summary>For whoever gives an open connection another setting: its next opening tells all of them again.</summary>
    public static void TellAgain(DbConnection connection)
    {
        if (((SqliteConnection)connection).Handle is { } handle)
        {
            Told.Remove(handle);
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || !Told.TryAdd(handle, handle))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
