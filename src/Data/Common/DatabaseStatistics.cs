using Microsoft.EntityFrameworkCore;

namespace Baoxue.Data.Common;

/// <summary>What the planner of each database knows of a table (统计信息).</summary>
public static class DatabaseStatistics
{
    /// <summary>
    /// Looks at the table anew. After a register came in whole, neither database does so by itself before the next questions;
    /// SQLite looks at a thousand entries of each index.
    /// </summary>
    public static async Task AnalyzeAsync<T>(this DistrictDb db, CancellationToken ct) where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? $"PRAGMA analysis_limit=1000; ANALYZE \"{table}\"" : $"ANALYZE \"{table}\"", ct);
    }
}
