using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform.Audit;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Audit;

/// <summary>
/// Writes the end of the audit chain to the file outside the database (审计锚点), once what was anchored before is still
/// there: a log cut short or begun anew, or an anchor file that is gone, is told to somebody instead of being anchored.
/// </summary>
internal sealed class AuditAnchorWork(DistrictDb db, AnchorKeeping anchors, DistrictSettings district) : IJobWork
{
    public const string KindName = "audit-anchor";

    private const string NotWhole = "审计日志与库外锚点不符，没有写入新的锚点。请立即校验审计日志，并保留现场。";

    private const string Missing = "审计日志写明已有库外锚点，锚点文件却没有或是空的，没有写入新的锚点。请把异地保存的副本放回，再校验审计日志。";

    public string Kind => KindName;

    public async Task RunAsync(JobLease lease, CancellationToken ct)
    {
        var head = await db.AuditHeads.AsNoTracking().Where(h => h.DivisionCode == district.DivisionCode).Select(h => new AuditHead(h.Sequence, h.Hash)).SingleOrDefaultAsync(ct);
        var last = Last();
        if (last is null && await anchors.BegunAtAsync(ct) is not null)
        {
            throw new JobFailedException(Missing);
        }

        if ((last is not null && !await StandsAsync(last, ct)) || (head is not null && !await StandsAsync(head, ct)))
        {
            throw new JobFailedException(NotWhole);
        }

        if (head is not null)
        {
            await anchors.KeepAsync(head, ct);
        }
    }

    private AuditHead? Last()
    {
        try
        {
            return anchors.Read() is [.., var end] ? end : null;
        }
        catch (AnchorBrokenException broken)
        {
            throw new JobFailedException(broken.Message);
        }
    }

    private async Task<bool> StandsAsync(AuditHead head, CancellationToken ct)
    {
        var hash = await db.AuditRows.AsNoTracking().Where(r => r.DivisionCode == district.DivisionCode && r.Sequence == head.Seq).Select(r => r.Hash).SingleOrDefaultAsync(ct);
        return hash is not null && hash.AsSpan().SequenceEqual(head.Hash);
    }
}
