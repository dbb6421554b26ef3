using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Data.Protection;
using Baoxue.Data.Writing;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Audit;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Audit;

/// <summary>
/// Appends to the audit log (审计日志). A command's line stands in its transaction; a read's line is kept before the answer
/// is given, so what could not be written down is not shown.
/// </summary>
public sealed class AuditLog(DistrictDb db, IWriter writer, CurrentActor current, DistrictSettings district, AuditSeal seal, TimeProvider clock)
{
    private const int LongestRemote = 60;

    /// <summary>Appends in the transaction that is open.</summary>
    internal async Task AppendAsync(string action, AuditNote note, string outcome, IReadOnlyList<object> changes, CancellationToken ct)
    {
        var head = await LockHeadAsync(ct);
        var actor = current.Actor;
        var entry = new AuditEntry(
            head.Sequence + 1,
            clock.Now,
            actor.AccountId is null ? actor.Name : $"{actor.AccountId} {actor.Name}",
            action,
            note.SubjectId is null ? note.SubjectKind : $"{note.SubjectKind}:{note.SubjectId}",
            // Numbers are refused by the commands; the refusal is written down as well.
            Cut(PersonalNumbers.Hide(note.Purpose ?? actor.ExportPurpose?.Name()), AuditNote.LongestPurpose),
            outcome,
            Cut(actor.Remote, LongestRemote),
            AuditDetails.Of(note, changes));
        var link = AuditChain.Continue(new AuditHead(head.Sequence, head.Hash), entry, seal.Mac);
        (head.Sequence, head.Hash) = (entry.Seq, link.Hash);
        var row = new AuditRow
        {
            DivisionCode = district.DivisionCode,
            Sequence = entry.Seq,
            At = entry.At,
            ActorId = actor.AccountId,
            Actor = entry.Actor,
            Action = entry.Action,
            Subject = entry.Subject,
            Purpose = entry.Purpose,
            Outcome = entry.Result,
            Remote = entry.Remote,
            Details = entry.Details,
            Previous = link.Previous,
            Hash = link.Hash,
        };
        db.AuditRows.Add(row);
        await db.SaveChangesAsync(ct);
        // The next line of this context must see what others have written meanwhile.
        db.Entry(head).State = EntityState.Detached;
        db.Entry(row).State = EntityState.Detached;
    }

    /// <summary>Appends in a transaction of its own: a read, a refusal, a sign-in.</summary>
    public async Task AppendAloneAsync(string action, AuditNote note, string outcome, CancellationToken ct) =>
        await writer.RunAsync(
            Lane.Interactive,
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                await AppendAsync(action, note, outcome, [], ct);
                await transaction.CommitAsync(ct);
                return true;
            },
            ct);

    /// <summary>Reads the whole log against its chain, its head and the heads kept outside the database, while others append.</summary>
    public async Task<AuditVerdict> VerifyAsync(IReadOnlyList<AuditHead> anchors, CancellationToken ct)
    {
        var inspection = new AuditInspection(anchors, seal.Mac, null, await StatedAsync(ct));
        await foreach (var row in db.AuditRows.AsNoTracking().Where(r => r.DivisionCode == district.DivisionCode).OrderBy(r => r.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            var entry = new AuditEntry(row.Sequence, row.At, row.Actor, row.Action, row.Subject, row.Purpose, row.Outcome, row.Remote, row.Details);
            inspection.Read(new AuditLink(entry, row.Previous, row.Hash));
        }

        return inspection.Finish(await StatedAsync(ct));
    }

    // A log without a head is one that has no record yet.
    private async Task<AuditHead> StatedAsync(CancellationToken ct) =>
        await db.AuditHeads.AsNoTracking().Where(h => h.DivisionCode == district.DivisionCode).Select(h => new AuditHead(h.Sequence, h.Hash)).SingleOrDefaultAsync(ct) ?? AuditHead.Genesis;

    private async Task<AuditHeadRow> LockHeadAsync(CancellationToken ct)
    {
        if (await db.TouchAuditHeadAsync(district.DivisionCode, ct) is { } head)
        {
            return head;
        }

        await db.PlantAuditHeadAsync(district.DivisionCode, ct);
        return await db.TouchAuditHeadAsync(district.DivisionCode, ct) ?? throw new InvalidOperationException("The audit log has no head.");
    }

    // A record that would not fit its column is still written: what is too long was refused before, or comes from the machine.
    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
