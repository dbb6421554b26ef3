using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Audit;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Audit;

/// <summary>
/// Reads the whole audit log against its chain, its head and the heads kept outside the database (校验审计日志); a log found
/// whole has its head added to them.
/// </summary>
public static class VerifyAudit
{
    [Requires(Permission.ReadAudit)]
    public sealed record Query : IQuery<AuditVerdict>;

    internal sealed class Handler(AuditLog log, AnchorKeeping anchors) : IQueryHandler<Query, AuditVerdict>
    {
        public async Task<AuditVerdict> HandleAsync(Query query, CancellationToken ct)
        {
            var (heads, fault) = await AnchoredAsync(ct);
            var verdict = await log.VerifyAsync(heads, ct);
            if (fault is not null)
            {
                return verdict.With(fault);
            }

            if (verdict.IsWhole)
            {
                await anchors.KeepAsync(verdict.Head, ct);
            }

            return verdict;
        }

        private async Task<(IReadOnlyList<AuditHead> Heads, AuditFault? Fault)> AnchoredAsync(CancellationToken ct)
        {
            try
            {
                var heads = anchors.Read();
                return heads.Count == 0 && await anchors.BegunAtAsync(ct) is { } begun
                    ? (heads, new AuditFault(AuditFaultKind.AnchorsMissing, begun, begun))
                    : (heads, null);
            }
            catch (AnchorBrokenException broken)
            {
                return ([], new AuditFault(AuditFaultKind.AnchorsBroken, broken.Line, broken.Line));
            }
        }
    }
}
