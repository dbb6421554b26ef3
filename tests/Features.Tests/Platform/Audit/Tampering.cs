using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Audit;

/// <summary>What somebody can do to the audit log who has the file or owns the tables.</summary>
internal static class Tampering
{
    public static Task<int> TamperAsync(this TestDistrict district, params string[] statements) => district.AsSystemAsync(async db =>
    {
        // No trigger stops them.
        if (district.Settings.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS platform_audit_row_keep_update; DROP TRIGGER IF EXISTS platform_audit_row_keep_delete");
        }

        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }

        return statements.Length;
    });
}
