using Baoxue.Data.Platform;
using Baoxue.Domain.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Data.Writing;

/// <summary>The row every appender to the audit log locks first (审计链头), so that on PostgreSQL they queue; SQLite has one writer anyway.</summary>
public static class AuditHeadLock
{
    /// <summary>Puts the head before the first record where there is none. One who asks while another is at it waits for that one.</summary>
    public static Task PlantAuditHeadAsync(this DistrictDb db, string divisionCode, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO platform_audit_head (division_code, sequence, hash) VALUES ({divisionCode}, 0, {AuditHead.Genesis.Hash}) ON CONFLICT (division_code) DO NOTHING",
        ct);

    /// <summary>Locks the head for this transaction and reads it; null where there is none yet.</summary>
    public static async Task<AuditHeadRow?> TouchAuditHeadAsync(this DistrictDb db, string divisionCode, CancellationToken ct) => (await db.AuditHeads
        .FromSql($"UPDATE platform_audit_head SET sequence = sequence WHERE division_code = {divisionCode} RETURNING division_code, sequence, hash")
        .ToListAsync(ct)).SingleOrDefault();
}
