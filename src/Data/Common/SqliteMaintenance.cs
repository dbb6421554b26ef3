using Microsoft.EntityFrameworkCore;

namespace Baoxue.Data.Common;

/// <summary>What only SQLite needs now and then.</summary>
public static class SqliteMaintenance
{
    /// <summary>Removes the lock that a migration killed half-way left behind; the caller must be the only process migrating.</summary>
    public static async Task ReleaseMigrationLockAsync(DistrictDb db, CancellationToken ct)
    {
        var held = await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (held > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
        }
    }

    /// <summary>
    /// Keeps to one connection for the writing of many rows, and gives the memory of its pages back at the end; otherwise each connection of the
    /// pool that took a turn would keep as many of its own.
    /// </summary>
    public static async Task<IAsyncDisposable> KeepToOneConnectionAsync(this DistrictDb db, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.OpenConnectionAsync(ct);
        }

        return new Kept(db);
    }

    /// <summary>
    /// Opens the connection for one pass over much of the database: pages that are read once are not worth keeping. The next
    /// opening gives the cache its size back.
    /// </summary>
    public static async Task OpenForOnePassAsync(this DistrictDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        if (db.Database.IsSqlite())
        {
            SqliteOpening.TellAgain(db.Database.GetDbConnection());
            await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-256", ct);
        }
    }

    private sealed class Kept(DistrictDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db.Database.IsSqlite())
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA shrink_memory");
                await db.Database.CloseConnectionAsync();
            }
        }
    }
}
