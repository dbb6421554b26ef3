using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>
/// Appends what somebody does about a discrepancy and brings it to where its decisions now put it (认定办理), in one transaction. Nothing
/// is overwritten; who saw an older state is refused.
/// </summary>
internal sealed class DecisionDesk(DistrictDb db, ResolutionSource policies, CalendarSource calendars, TimeProvider clock, CurrentActor current)
{
    /// <summary>Decides one or several matters alike; either all of them are decided or none.</summary>
    /// <param name="matters">Each with the version that was seen.</param>
    /// <param name="code">The outcome.</param>
    /// <param name="grounds">Reason and proof.</param>
    /// <param name="inBatch">Whether the outcome must allow for several at once.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Result<int>> DecideAsync(IReadOnlyCollection<(DiscrepancyId Id, int Version)> matters, string code, DecisionRules.Grounds grounds, bool inBatch, CancellationToken ct)
    {
        if (ObjectionTo(grounds) is { } objection)
        {
            return objection;
        }

        var policy = await policies.GetAsync(ct);
        var semesterEndsOn = await SemesterEndAsync(ct);
        foreach (var (id, version) in matters)
        {
            var found = await FindAsync(id, version, ct);
            if (found.Refusal is { } missing)
            {
                return missing;
            }

            var matter = found.Value;
            var rule = policy[matter.Category];
            var outcome = rule.Outcome(code);
            if ((ObjectionToActor(rule, matter) ?? DecisionRules.Objection(matter, outcome, grounds, clock.Today, semesterEndsOn)) is { } refused)
            {
                return refused;
            }

            if (inBatch && (!outcome!.AllowsBatch || DecisionRules.NeedsSecondReader(matter, outcome)))
            {
                return new DiscrepancyRefusals.NotInBatch(outcome.Name);
            }

            await AppendAsync(matter, DecisionKind.Decided, null, grounds, outcome, semesterEndsOn, ct);
        }

        return matters.Count;
    }

    /// <summary>Asks for proof; the matter stays open and says so.</summary>
    public async Task<Result<Done>> AskEvidenceAsync(DiscrepancyId id, int version, string? reason, CancellationToken ct)
    {
        var grounds = new DecisionRules.Grounds(reason);
        var found = await FindAsync(id, version, ct);
        if ((ObjectionTo(grounds) ?? found.Refusal) is { } refused)
        {
            return refused;
        }

        var (matter, rule) = (found.Value, (await policies.GetAsync(ct))[found.Value.Category]);
        if (ObjectionToActor(rule, matter) is { } notLead)
        {
            return notLead;
        }

        if (!DecisionRules.IsOpen(matter.StateOn(clock.Today)))
        {
            return new DiscrepancyRefusals.NotOpen(DiscrepancyWords.Of(matter.StateOn(clock.Today)));
        }

        await AppendAsync(matter, DecisionKind.EvidenceAsked, null, grounds, null, null, ct);
        return default(Done);
    }

    /// <summary>A second reader agrees with the decision that waits, or does not.</summary>
    public async Task<Result<Done>> ReadAsync(DiscrepancyId id, int version, bool agrees, string? reason, CancellationToken ct)
    {
        var grounds = new DecisionRules.Grounds(agrees && string.IsNullOrWhiteSpace(reason) ? "同意" : reason);
        var found = await FindAsync(id, version, ct);
        if ((ObjectionTo(grounds) ?? found.Refusal) is { } refused)
        {
            return refused;
        }

        var waiting = await DecisionOfAsync(found.Value, ct);
        if ((ObjectionToActor((await policies.GetAsync(ct))[found.Value.Category], found.Value) ?? DecisionRules.ObjectionToReading(found.Value, waiting, current.Actor.AccountId)) is { } objection)
        {
            return objection;
        }

        await AppendAsync(found.Value, agrees ? DecisionKind.Confirmed : DecisionKind.Rejected, waiting!.Id, grounds, null, null, ct);
        return default(Done);
    }

    /// <summary>Takes the decision back by which the matter stands; what stood before it stands again.</summary>
    public async Task<Result<Done>> WithdrawAsync(DiscrepancyId id, int version, string? reason, CancellationToken ct)
    {
        var grounds = new DecisionRules.Grounds(reason);
        var found = await FindAsync(id, version, ct);
        if ((ObjectionTo(grounds) ?? found.Refusal) is { } refused)
        {
            return refused;
        }

        if (await DecisionOfAsync(found.Value, ct) is not { } decision)
        {
            return new DiscrepancyRefusals.NothingToWithdraw();
        }

        if (ObjectionToActor((await policies.GetAsync(ct))[found.Value.Category], found.Value) is { } notLead)
        {
            return notLead;
        }

        if (decision.DecidedBy != current.Actor.AccountId && !current.Actor.May(Permission.ConfirmResolutions))
        {
            return new DiscrepancyRefusals.NotOwnDecision();
        }

        await AppendAsync(found.Value, DecisionKind.Withdrawn, decision.Id, grounds, null, null, ct);
        return default(Done);
    }

    /// <summary>Hands matters to the offices that have to correct their registers; either all of them go or none.</summary>
    public async Task<Result<int>> HandOverAsync(IReadOnlyCollection<(DiscrepancyId Id, int Version)> matters, string? note, CancellationToken ct)
    {
        var grounds = new DecisionRules.Grounds(string.IsNullOrWhiteSpace(note) ? "请核实更正，并书面回复" : note);
        if (ObjectionTo(grounds) is { } objection)
        {
            return objection;
        }

        var policy = await policies.GetAsync(ct);
        foreach (var (id, version) in matters)
        {
            var found = await FindAsync(id, version, ct);
            if (found.Refusal is { } missing)
            {
                return missing;
            }

            var (matter, rule) = (found.Value, policy[found.Value.Category]);
            if ((ObjectionToActor(rule, matter) ?? DecisionRules.ObjectionToHandingOver(matter, rule.Outcome(matter.Outcome), clock.Today)) is { } refused)
            {
                return refused;
            }

            await AppendAsync(matter, DecisionKind.HandedOver, matter.DecisionId, grounds, null, null, ct);
        }

        return matters.Count;
    }

    /// <summary>Records what the office answered; the matter is followed until the registers agree.</summary>
    public async Task<Result<Done>> AnswerAsync(DiscrepancyId id, int version, DecisionRules.Grounds grounds, CancellationToken ct)
    {
        var found = await FindAsync(id, version, ct);
        if ((ObjectionTo(grounds) ?? found.Refusal) is { } refused)
        {
            return refused;
        }

        var matter = found.Value;
        if ((ObjectionToActor((await policies.GetAsync(ct))[matter.Category], matter) ?? DecisionRules.ObjectionToAnswer(matter, grounds, clock.Today)) is { } objection)
        {
            return objection;
        }

        var decisions = await db.DiscrepancyDecisions.AsNoTracking().Where(d => d.DiscrepancyId == matter.Id).ToListAsync(ct);
        await AppendAsync(matter, DecisionKind.Answered, CorrectionTicket.Of(decisions, matter.DecisionId)!.Id, grounds, null, null, ct);
        return default(Done);
    }

    private async Task<Result<Discrepancy>> FindAsync(DiscrepancyId id, int version, CancellationToken ct) =>
        await db.Discrepancies.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } matter ? new PlatformRefusals.NotFound("核查事项")
        : version != matter.Version ? new DiscrepancyRefusals.Moved()
        : matter;

    private Task<DiscrepancyDecision?> DecisionOfAsync(Discrepancy matter, CancellationToken ct) =>
        db.DiscrepancyDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.DiscrepancyId == matter.Id && d.Id == matter.DecisionId, ct);

    private async Task AppendAsync(
        Discrepancy matter, DecisionKind kind, DecisionId? concerns, DecisionRules.Grounds grounds, ResolutionOutcome? outcome, DateOnly? semesterEndsOn, CancellationToken ct)
    {
        var before = await db.DiscrepancyDecisions.AsNoTracking().Where(d => d.DiscrepancyId == matter.Id).ToListAsync(ct);
        var run = (await FindingsOfMatter.In(db, matter.Key).Select(f => (ComparisonRunId?)f.RunId).FirstOrDefaultAsync(ct)) ?? throw new InvalidOperationException("A matter without a finding.");
        var decision = new DiscrepancyDecision
        {
            Id = new DecisionId(clock.NewId()),
            DivisionCode = matter.DivisionCode,
            DiscrepancyId = matter.Id,
            Number = before.Count + 1,
            Kind = kind,
            Concerns = concerns,
            Outcome = outcome?.Code,
            Verdict = outcome?.Verdict ?? PairVerdict.None,
            Settles = outcome?.Settles ?? false,
            NeedsSecondReader = outcome is not null && DecisionRules.NeedsSecondReader(matter, outcome),
            ValidUntil = outcome is { EndsWithSemester: true } ? semesterEndsOn : null,
            Reason = grounds.Reason!.Trim(),
            ProofNumber = Trimmed(grounds.ProofNumber),
            ProofIssuer = Trimmed(grounds.ProofIssuer),
            IsPhoneChecked = grounds.IsPhoneChecked,
            Basis = matter.Basis,
            StudentKey = matter.StudentKey,
            HouseholdKey = matter.HouseholdKey,
            PairBasis = matter.PairBasis,
            RunId = run,
            On = kind is DecisionKind.HandedOver or DecisionKind.Answered ? clock.Today : null,
            DecidedAt = clock.Now,
            DecidedBy = current.Actor.AccountId,
            DecidedByName = current.Actor.Name,
            SchoolPath = matter.SchoolPath,
            DomicilePath = matter.DomicilePath,
        };
        db.Add(decision);
        matter.Stand(DiscrepancyStanding.Of([.. before, decision], matter.Basis, matter.PairBasis, matter.IsFound));
    }

    private async Task<DateOnly?> SemesterEndAsync(CancellationToken ct)
    {
        var calendar = await calendars.GetAsync(ct);
        var semester = calendar.IsOk ? calendar.Value.School.Semesters.On(clock.Today) : calendar.Refusal!;
        return semester.IsOk ? semester.Value.Dates.EndsOn : null;
    }

    // Others see what the lead is to find out, since it is about their children as well; to decide it is the lead's affair.
    private DiscrepancyRefusals.NotLead? ObjectionToActor(ResolutionRule rule, Discrepancy matter) => Leads.Of(current.Actor.Scope, rule.Lead, matter) ? null : new DiscrepancyRefusals.NotLead(DiscrepancyWords.Of(rule.Lead));

    private static Refusal? ObjectionTo(DecisionRules.Grounds grounds)
    {
        if (string.IsNullOrWhiteSpace(grounds.Reason))
        {
            return new DiscrepancyRefusals.ReasonMissing();
        }

        (string Name, string? Text, int Most)[] texts =
        [
            ("核查情况", grounds.Reason, DiscrepancyDecision.LongestReason), ("证明文号或存放处", grounds.ProofNumber, DiscrepancyDecision.LongestProof),
            ("出具单位", grounds.ProofIssuer, DiscrepancyDecision.LongestProof),
        ];
        return texts.FirstOrDefault(t => t.Text?.Trim().Length > t.Most) is { Name: { } name, Most: var most } ? new PlatformRefusals.BadText(name, $"不能超过 {most} 字")
            : texts.Select(t => (t.Name, Kind: PersonalNumbers.KindIn(t.Text))).FirstOrDefault(t => t.Kind is not null) is { Kind: { } kind } held ? new PlatformRefusals.NumberInText(held.Name, kind)
            : null;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
