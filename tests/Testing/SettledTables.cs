using Baoxue.Data;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Testing;

/// <summary>Brings tables into the state in which the planner finds them after a while of use.</summary>
public static class SettledTables
{
    private const int Rounds = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Gathers statistics. On PostgreSQL every page must be known to be visible to all, which waits for whoever may still see
    /// another state: autovacuum, for one.
    /// </summary>
    public static async Task SettleAsync(DistrictDb db, bool isSqlite, params string[] tables)
    {
        if (isSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
            return;
        }

        var vacuum = "VACUUM (ANALYZE) " + string.Join(", ", tables);
        for (var round = 0; round < Rounds; round++)
        {
            await db.Database.ExecuteSqlRawAsync(vacuum);
            if (await db.Database.SqlQuery<bool>($"SELECT bool_and(relallvisible >= relpages) AS \"Value\" FROM pg_class WHERE relname = ANY ({tables})").SingleAsync())
            {
                return;
            }

            await Task.Delay(Pause);
        }

        throw new InvalidOperationException("Something kept the tables from being settled.");
    }
}
