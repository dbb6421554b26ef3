using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Children;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>
/// Appends an event that a person enters to a child's history and brings the child's status up to date in the same
/// transaction, as deriving it again from all events would.
/// </summary>
internal sealed class EnrollmentRecording(DistrictDb db, BlindIndex blind, FieldVault vault, CurrentActor current, TimeProvider clock)
{
    /// <summary>Records an entry, in the place of an earlier event if one is named.</summary>
    /// <param name="id">The child; outside the scope it is not there.</param>
    /// <param name="entry">What was entered.</param>
    /// <param name="corrects">The event it stands in the place of.</param>
    /// <param name="seenAt">When the child's row was last changed, as the form saw it; null when there was no form.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Result<Done>> RecordAsync(ChildId id, EnrollmentEntry entry, EnrollmentEventId? corrects, DateTime? seenAt, CancellationToken ct)
    {
        if (ObjectionToTexts(entry) is { } objection)
        {
            return objection;
        }

        if (await db.Children.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } child)
        {
            return new PlatformRefusals.NotFound("儿童");
        }

        if (await SchoolRefusalAsync(entry, ct) is { } noSchool)
        {
            return noSchool;
        }

        var number = SeenNumber(entry, child);
        if (number.Refusal is { } refused)
        {
            return refused;
        }

        var history = await HistoryAsync(id, ct);
        var place = history.PlaceOn(entry.OccurredOn, corrects);
        var entered = EventOf(entry, child, place) with { Corrects = corrects, SeenNumberIndex = number.Value };
        return EnrollmentEntryRules.Check(entered, child.BirthOn, place?.GradeNumber ?? child.GradeNumber) is { } refusal ? refusal
            : await AppendAsync(child, history, entered, seenAt, ct);
    }

    /// <summary>Records that an event was entered by mistake and nothing takes its place.</summary>
    public async Task<Result<Done>> VoidAsync(ChildId id, EnrollmentEventId mistaken, string? reason, DateTime? seenAt, CancellationToken ct)
    {
        if (await db.Children.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } child)
        {
            return new PlatformRefusals.NotFound("儿童");
        }

        var history = await HistoryAsync(id, ct);
        if (history.Recorded.FirstOrDefault(e => e.Id == mistaken) is not { } named)
        {
            return new RegisterRefusals.CorrectedEventNotFound();
        }

        var entry = new EnrollmentEntry(EnrollmentEventKind.Voided, named.OccurredOn, Reason: reason);
        return ObjectionToTexts(entry) is { } objection ? objection : await AppendAsync(child, history, EventOf(entry, child, named) with { Corrects = mistaken }, seenAt, ct);
    }

    // What a withdrawn load brought counts no more from the moment it was withdrawn, also while its events are still being voided.
    private async Task<EnrollmentHistory> HistoryAsync(ChildId id, CancellationToken ct) => EnrollmentHistory.Of(
        await db.EnrollmentEvents.AsNoTracking()
            .Where(e => e.ChildId == id && !db.RegisterLoads.Any(l => l.Id == e.LoadId && l.State == LoadState.Withdrawn && e.Kind != EnrollmentEventKind.Voided))
            .ToListAsync(ct));

    private async Task<Result<Done>> AppendAsync(Child child, EnrollmentHistory history, EnrollmentEvent entered, DateTime? seenAt, CancellationToken ct)
    {
        var after = history.Append(entered, clock.Today);
        if (after.Refusal is { } refusal)
        {
            return refusal;
        }

        // The row is the lock: of two who read the same history, the second finds it changed.
        var (before, now, status) = (seenAt ?? child.UpdatedAt, clock.Now, after.Value.LastStatus);
        now = now > child.UpdatedAt ? now : child.UpdatedAt.AddMilliseconds(1);
        var rows = await db.Children.Where(c => c.Id == child.Id && c.UpdatedAt == before && c.UpdatedAt == child.UpdatedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, status).SetProperty(c => c.UpdatedAt, now), ct);
        if (rows == 0)
        {
            return new PlatformRefusals.ChangedMeanwhile();
        }

        db.Add(entered);
        return new Done();
    }

    private EnrollmentEvent EventOf(EnrollmentEntry entry, Child child, EnrollmentEvent? place) => new()
    {
        Id = new EnrollmentEventId(clock.NewId()),
        DivisionCode = child.DivisionCode,
        ChildId = child.Id,
        Kind = entry.Kind,
        OccurredOn = entry.OccurredOn,
        RecordedAt = clock.Now,
        SchoolCode = Trimmed(entry.SchoolCode) ?? place?.SchoolCode,
        GradeNumber = entry.Grade ?? (EnrollmentEntryRules.Needed(entry.Kind).HasFlag(EnrollmentEntryFields.Grade) ? null : place?.GradeNumber ?? child.GradeNumber),
        ClassName = Trimmed(entry.ClassName) ?? (EnrollmentEntryRules.Asked(entry.Kind).HasFlag(EnrollmentEntryFields.Class) ? null : place?.ClassName),
        EnteredBy = current.Actor.AccountId,
        EnteredByName = current.Actor.Name,
        Reason = Trimmed(entry.Reason),
        ProofReference = Trimmed(entry.Proof),
        Counterpart = Trimmed(entry.Counterpart),
        ApprovedBy = entry.ApprovedBy,
        UntilOn = entry.UntilOn,
    };

    private async Task<Refusal?> SchoolRefusalAsync(EnrollmentEntry entry, CancellationToken ct)
    {
        if (Trimmed(entry.SchoolCode) is not { } code)
        {
            return null;
        }

        var school = await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, ct);
        return school is { Kind.IsSchool: true } && school.ExistsOn(entry.OccurredOn) ? null : new RegisterRefusals.SchoolUnknown(code);
    }

    // 学籍号 is for life; only a temporary number may have become another one.
    private Result<byte[]?> SeenNumber(EnrollmentEntry entry, Child child)
    {
        if (Trimmed(entry.StudentNumber) is not { } text)
        {
            return (byte[]?)null;
        }

        if (!StudentNumber.TryParse(text, out var seen))
        {
            return new RegisterRefusals.SeenNumberInvalid();
        }

        var own = vault.OpenDetails(child.Details, ChildFacts.PlaceOf(child.Id))[ChildFacts.StudentNumber];
        return StudentNumber.TryParse(own, out var known) && known.IsFormal && known != seen
            ? new RegisterRefusals.SeenNumberDiffers()
            : blind.Of(IndexPurpose.StudentNumber, seen.Text);
    }

    private static Refusal? ObjectionToTexts(EnrollmentEntry entry)
    {
        (string Name, string? Text, int Most)[] texts =
        [
            ("原因", entry.Reason, EnrollmentEntryRules.LongestReason),
            ("证明材料", entry.Proof, EnrollmentEntryRules.LongestProof),
            ("对方学校", entry.Counterpart, EnrollmentEntryRules.LongestCounterpart),
            ("班级", entry.ClassName, EnrollmentEntryRules.LongestClass),
        ];
        return texts.FirstOrDefault(t => t.Text?.Trim().Length > t.Most) is { Name: { } name, Most: var most } ? new PlatformRefusals.BadText(name, $"不能超过 {most} 字")
            : texts.Select(t => (t.Name, Kind: PersonalNumbers.KindIn(t.Text))).FirstOrDefault(t => t.Kind is not null) is { Kind: { } kind } held ? new PlatformRefusals.NumberInText(held.Name, kind)
            : null;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
