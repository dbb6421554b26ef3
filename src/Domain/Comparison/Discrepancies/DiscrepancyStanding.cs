namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>Where a discrepancy stands (核查进展), as its decisions tell.</summary>
/// <param name="State">Where.</param>
/// <param name="Outcome">What it turned out to be, by the code of the policy.</param>
/// <param name="Verdict">What that says of the two records; it holds on when the discrepancy is gone because of it.</param>
/// <param name="ValidUntil">The last day of its proof.</param>
/// <param name="DecisionId">The decision it stands by, or the one that waits for a second reader.</param>
public sealed record DiscrepancyStanding(DiscrepancyState State, string? Outcome, PairVerdict Verdict, DateOnly? ValidUntil, DecisionId? DecisionId)
{
    /// <summary>What was asked of the office that has to correct its register.</summary>
    public CorrectionTicket? Ticket { get; init; }

    private static readonly DiscrepancyStanding Undecided = new(DiscrepancyState.Open, null, PairVerdict.None, null, null);

    /// <summary>Reads the decisions in their order: the last one that was not taken back counts, as long as what it rests on is the same.</summary>
    /// <param name="decisions">All decisions of one discrepancy.</param>
    /// <param name="basis">What a decision must rest on to count now.</param>
    /// <param name="pairBasis">What a verdict about two records must rest on to count now.</param>
    /// <param name="isFound">Whether the latest run finds it.</param>
    public static DiscrepancyStanding Of(IEnumerable<DiscrepancyDecision> decisions, long basis, long? pairBasis, bool isFound)
    {
        var ordered = decisions.OrderBy(d => d.Number).ToList();
        var taken = ordered.Where(d => d.Kind is DecisionKind.Withdrawn or DecisionKind.Rejected).Select(d => d.Concerns).ToHashSet();
        var confirmed = ordered.Where(d => d.Kind == DecisionKind.Confirmed && !taken.Contains(d.Id)).Select(d => d.Concerns).ToHashSet();
        var last = ordered.LastOrDefault(d => d.Kind is DecisionKind.Decided or DecisionKind.EvidenceAsked && !taken.Contains(d.Id));
        if (last is null || (isFound && (last.Basis != basis || (last.Verdict != PairVerdict.None && last.PairBasis != pairBasis))))
        {
            return isFound ? Undecided : Undecided with { State = DiscrepancyState.Gone };
        }

        if (last.Kind == DecisionKind.EvidenceAsked)
        {
            return Undecided with { State = isFound ? DiscrepancyState.NeedsEvidence : DiscrepancyState.Gone, DecisionId = last.Id };
        }

        if (last.NeedsSecondReader && !confirmed.Contains(last.Id))
        {
            return Undecided with { State = isFound ? DiscrepancyState.AwaitsSecond : DiscrepancyState.Gone, DecisionId = last.Id, Outcome = last.Outcome };
        }

        var state = !isFound ? DiscrepancyState.Gone
            : last.Settles ? DiscrepancyState.Settled
            : DiscrepancyState.Tracked;
        return new(state, last.Outcome, last.Verdict, last.ValidUntil, last.Id) { Ticket = CorrectionTicket.Of(ordered, last.Id) };
    }
}
