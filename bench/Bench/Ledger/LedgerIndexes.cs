using Baoxue.Data;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Bench.Ledger;

/// <summary>Takes the indexes of the ledger away while it is filled and builds them afterwards, which is many times faster.</summary>
internal static class LedgerIndexes
{
    public static async Task<IReadOnlyList<string>> DropAsync(DistrictDb db, bool isSqlite)
    {
        var list = isSqlite
            ? """SELECT name || '|' || sql AS "Value" FROM sqlite_master WHERE type = 'index' AND tbl_name LIKE 'registers_child%' AND sql IS NOT NULL"""
            : """SELECT indexname || '|' || indexdef AS "Value" FROM pg_indexes WHERE tablename LIKE 'registers_child%' AND indexname NOT LIKE 'pk%'""";
        var indexes = (await db.Database.SqlQueryRaw<string>(list).ToListAsync()).ConvertAll(i => i.Split('|', 2));
        foreach (var index in indexes)
        {
            var drop = "DROP INDEX \"" + index[0] + "\"";
            await db.Database.ExecuteSqlRawAsync(drop);
        }

        return indexes.ConvertAll(i => i[1]);
    }

    public static async Task BuildAsync(DistrictDb db, IReadOnlyList<string> definitions, bool isSqlite)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var definition in definitions)
        {
            await db.Database.ExecuteSqlRawAsync(definition);
        }

        await db.Database.ExecuteSqlRawAsync(isSqlite ? "ANALYZE" : "VACUUM (ANALYZE)");
    }
}
