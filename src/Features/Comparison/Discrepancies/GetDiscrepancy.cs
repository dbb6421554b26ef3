using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>
/// One discrepancy to be looked into (核查事项): what both registers say side by side, why they may be one person's, by when and by whom it
/// is to be found out, what was decided, and which one comes next in the list it was opened from.
/// </summary>
public static class GetDiscrepancy
{
    /// <param name="Id">The matter.</param>
    /// <param name="List">The list it was opened from.</param>
    [Requires(Permission.ListDifferences)]
    public sealed record Query(DiscrepancyId Id, DiscrepancyFilter List) : IQuery<Answer?>, IAuditedRead
    {
        public AuditNote Audit => new("Discrepancy", Id.Value.ToString());
    }

    /// <param name="Id">The matter.</param>
    /// <param name="Matter">What it is about.</param>
    /// <param name="State">Where it stands today.</param>
    /// <param name="Found">What its latest finding shows.</param>
    /// <param name="Texts">What both registers say of the fields that are weighed.</param>
    /// <param name="Evidence">Why the two records may be one person's; null where nothing was weighed, or the reader may not see both.</param>
    /// <param name="Rule">How it is to be looked into.</param>
    /// <param name="Policy">The rules it belongs to.</param>
    /// <param name="Term">By when; refused where the calendar does not reach so far.</param>
    /// <param name="Decisions">What was done, the first first.</param>
    /// <param name="Runs">The runs that found it, the newest first.</param>
    /// <param name="Correction">Who has to correct a register because of it; null where nobody has.</param>
    /// <param name="IsLead">Whether the reader is to find out.</param>
    /// <param name="Previous">The one before it in the list.</param>
    /// <param name="Next">The one after it in the list.</param>
    public sealed record Answer(
        DiscrepancyId Id, Facts Matter, DiscrepancyState State, ListComparisonFindings.Row Found, PairTexts Texts, PairEvidence? Evidence, ResolutionRule Rule, ResolutionPolicy Policy, Result<Deadline> Term,
        IReadOnlyList<Decision> Decisions, IReadOnlyList<Run> Runs, ListDiscrepancies.Correction? Correction, bool IsLead, DiscrepancyId? Previous, DiscrepancyId? Next);

    /// <summary>What the matter is about and what it stands by.</summary>
    /// <param name="Number">By what people call it.</param>
    /// <param name="Version">What a command about it must have seen.</param>
    /// <param name="Category">The kind of difference.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Sex">The sex.</param>
    /// <param name="BirthOn">The birthday.</param>
    /// <param name="FoundOn">Since when it is found.</param>
    /// <param name="ValidUntil">The last day of its proof.</param>
    /// <param name="MatchedBy">Why two records are taken for one person's.</param>
    /// <param name="Standing">What may be made of the pair.</param>
    /// <param name="Fields">What they differ in.</param>
    /// <param name="IsPair">Whether it brings a student and a household record together.</param>
    /// <param name="IsDecided">Whether there is a decision to be taken back.</param>
    public sealed record Facts(
        int Number, int Version, DifferenceCategory Category, string Name, Sex Sex, DateOnly? BirthOn, DateOnly FoundOn, DateOnly? ValidUntil, MatchedBy MatchedBy, PairStanding Standing,
        DifferingFields Fields, bool IsPair, bool IsDecided);

    /// <summary>One thing that was done.</summary>
    /// <param name="Kind">What.</param>
    /// <param name="Outcome">The code of what was decided.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="ProofNumber">The number or place of the paper.</param>
    /// <param name="ProofIssuer">Who issued it.</param>
    /// <param name="IsPhoneChecked">Whether the issuer was asked by telephone.</param>
    /// <param name="ValidUntil">The last day of the proof.</param>
    /// <param name="NeedsSecondReader">Whether it waits for a second reader, or waited.</param>
    /// <param name="IsTakenBack">Whether it counts no more.</param>
    /// <param name="At">When.</param>
    /// <param name="By">By whom.</param>
    public sealed record Decision(
        DecisionKind Kind, string? Outcome, string Reason, string? ProofNumber, string? ProofIssuer, bool IsPhoneChecked, DateOnly? ValidUntil, bool NeedsSecondReader, bool IsTakenBack, DateTime At, string By);

    /// <summary>A run that found it.</summary>
    public sealed record Run(ComparisonRunId Id, DateOnly AsOf, DateTime CreatedAt);

    internal sealed class Handler(DistrictDb db, FieldVault vault, DiscrepancyList list, CurrentActor current, TimeProvider clock) : IQueryHandler<Query, Answer?>
    {
        private const int MostRuns = 12;

        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            if (await db.Discrepancies.AsNoTracking().SingleOrDefaultAsync(d => d.Id == query.Id, ct) is not { } matter)
            {
                return null;
            }

            // Its findings lie where they were found; of a pupil who has moved since another reader sees them.
            var findings = await FindingsOfMatter.In(db, matter.Key).AsNoTracking().Take(MostRuns).ToListAsync(ct);
            if (findings is not [var latest, ..])
            {
                return null;
            }

            var runs = findings.ConvertAll(f => f.RunId);
            var named = await db.ComparisonRuns.Where(r => runs.Contains(r.Id)).Select(r => new Run(r.Id, r.AsOf, r.CreatedAt)).ToDictionaryAsync(r => r.Id, ct);
            var shown = (await new FindingRows(db, vault).ReadAsync([latest], ct))[0];
            var texts = await PairTexts.ReadAsync(db, vault, latest, shown, ct);
            var policy = await list.PolicyAsync(ct);
            var rule = policy[matter.Category];
            var wanted = await list.WantedAsync(query.List, ct);
            return new Answer(
                matter.Id,
                FactsOf(matter),
                matter.StateOn(clock.Today),
                shown,
                texts,
                // It tells of both records, and so only whoever may see both.
                texts is { Student: not null, Other: not null } ? PairEvidence.Parse(latest.Evidence) : null,
                rule,
                policy,
                await list.TermAsync(matter.Category, matter.OpenSince(clock.Today), ct),
                DecisionsOf(await db.DiscrepancyDecisions.AsNoTracking().Where(d => d.DiscrepancyId == matter.Id).OrderBy(d => d.Number).ToListAsync(ct)),
                [.. runs.Select(r => named[r])],
                await list.CorrectionAsync(matter, ct),
                Leads.Of(current.Actor.Scope, rule.Lead, matter),
                await DiscrepancyList.Before(wanted, matter).Select(d => (DiscrepancyId?)d.Id).FirstOrDefaultAsync(ct),
                await DiscrepancyList.After(wanted, matter).Select(d => (DiscrepancyId?)d.Id).FirstOrDefaultAsync(ct));
        }

        private static Facts FactsOf(Discrepancy d) => new(
            d.Number, d.Version, d.Category, d.Name, d.Sex, d.BirthOn, d.FoundOn, d.ValidUntil, d.MatchedBy, d.Standing, d.Fields, d.PairBasis is not null, d.DecisionId is not null);

        private static List<Decision> DecisionsOf(List<DiscrepancyDecision> all)
        {
            var taken = all.Where(d => d.Kind is DecisionKind.Withdrawn or DecisionKind.Rejected).Select(d => d.Concerns).ToHashSet();
            return
            [
                .. all.Select(d => new Decision(
                    d.Kind, d.Outcome, d.Reason, d.ProofNumber, d.ProofIssuer, d.IsPhoneChecked, d.ValidUntil, d.NeedsSecondReader, taken.Contains(d.Id), d.DecidedAt, d.DecidedByName)),
            ];
        }
    }
}
