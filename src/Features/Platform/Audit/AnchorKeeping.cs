using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform.Audit;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Audit;

/// <summary>
/// The heads of the audit chain kept outside the database (库外锚点). Once the first is kept, a line of the log says so, and
/// from then on a log without anchors is not whole: only a new installation may lack them.
/// </summary>
internal sealed class AnchorKeeping(DistrictDb db, AuditLog log, AuditSeal seal, DistrictSettings district, TimeProvider clock)
{
    /// <summary>The line that says so.</summary>
    public const string Begun = "BeginAuditAnchors";

    private readonly AuditAnchor _file = new(district.AuditAnchorFile, seal);

    /// <exception cref="AnchorBrokenException">A line was changed or taken out.</exception>
    public IReadOnlyList<AuditHead> Read() => _file.Read();

    /// <summary>The number of the line that says so; null while none was ever kept.</summary>
    public Task<long?> BegunAtAsync(CancellationToken ct) => db.AuditRows.AsNoTracking()
        .Where(r => r.DivisionCode == district.DivisionCode && r.Action == Begun)
        .OrderBy(r => r.Sequence)
        .Select(r => (long?)r.Sequence)
        .FirstOrDefaultAsync(ct);

    /// <summary>Keeps the head if there is something new. The file goes first: a crash between leaves anchors that no line names yet.</summary>
    public async Task KeepAsync(AuditHead head, CancellationToken ct)
    {
        _file.AppendIfDue(head, clock.Now, everyRecords: 1, every: TimeSpan.Zero);
        if (head.Seq > 0 && await BegunAtAsync(ct) is null)
        {
            await log.AppendAloneAsync(Begun, new AuditNote("AuditAnchors"), "ok", ct);
        }
    }
}
