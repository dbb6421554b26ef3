using Baoxue.Domain.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Data.Writing;

/// <summary>Sees to it that the row every appender to the audit log locks first is there (审计链头); whoever asks, however many at once.</summary>
public static class AuditHeadSeed
{
    /// <summary>Puts the head before the first record where there is none. One who asks while another is at it waits for that one.</summary>
    public static Task PlantAuditHeadAsync(this DistrictDb db, string divisionCode, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO platform_audit_head (division_code, sequence, hash) VALUES ({divisionCode}, 0, {AuditHead.Genesis.Hash}) ON CONFLICT (division_code) DO NOTHING",
        ct);
}
