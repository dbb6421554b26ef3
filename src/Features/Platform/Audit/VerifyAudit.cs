using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Audit;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Audit;

/// <summary>
/// Reads the whole audit log against its chain and the heads kept outside the database (校验审计日志); a log found whole
/// has its head added to them.
/// </summary>
public static class VerifyAudit
{
    [Requires(Permission.ReadAudit)]
    public sealed record Query : IQuery<AuditVerdict>;

    internal sealed class Handler(AuditLog log, AuditSeal seal, DistrictSettings district, TimeProvider clock) : IQueryHandler<Query, AuditVerdict>
    {
        public async Task<AuditVerdict> HandleAsync(Query query, CancellationToken ct)
        {
            var anchor = new AuditAnchor(district.AuditAnchorFile, seal);
            var verdict = await log.VerifyAsync(anchor.Read(), ct);
            if (verdict.IsWhole)
            {
                anchor.AppendIfDue(verdict.Head, clock.Now, everyRecords: 1, every: TimeSpan.Zero);
            }

            return verdict;
        }
    }
}
