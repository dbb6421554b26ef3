using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Baoxue.Data.Common;

/// <summary>Tells on both databases whether a write failed because somebody else had written the same key first.</summary>
public static class UniqueViolations
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    extension(DbUpdateException failure)
    {
        public bool IsUniqueViolation => failure.InnerException switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
            _ => false,
        };
    }
}
