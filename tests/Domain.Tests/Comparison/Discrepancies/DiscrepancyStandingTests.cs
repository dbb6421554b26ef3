using Baoxue.Domain.Comparison.Discrepancies;
using CsCheck;
using static Baoxue.Domain.Tests.Comparison.Discrepancies.Matters;

namespace Baoxue.Domain.Tests.Comparison.Discrepancies;

public sealed class DiscrepancyStandingTests
{
    [Fact]
    public void Nothing_decided_is_open() => Assert.Equal(DiscrepancyState.Open, Of().State);

    [Fact]
    public void A_decision_settles_or_is_tracked_as_its_outcome_says()
    {
        Assert.Equal((DiscrepancyState.Settled, "X1"), Told(Of(Decision(1))));
        Assert.Equal((DiscrepancyState.Tracked, "X1"), Told(Of(Decision(1, settles: false))));
    }

    [Fact]
    public void A_second_reader_makes_it_count_or_opens_it_again()
    {
        var first = Decision(1, second: true);

        Assert.Equal((DiscrepancyState.AwaitsSecond, PairVerdict.None), (Of(first).State, Of(first).Verdict));
        Assert.Equal((DiscrepancyState.Settled, PairVerdict.Same), (Of(first, Decision(2, DecisionKind.Confirmed, first.Id)).State, Of(first, Decision(2, DecisionKind.Confirmed, first.Id)).Verdict));
        Assert.Equal(DiscrepancyState.Open, Of(first, Decision(2, DecisionKind.Rejected, first.Id)).State);
    }

    [Fact]
    public void What_was_taken_back_counts_no_more_and_what_stood_before_it_does()
    {
        var (first, second) = (Decision(1), Decision(2, settles: false));

        Assert.Equal(DiscrepancyState.Open, Of(first, Decision(2, DecisionKind.Withdrawn, first.Id)).State);
        Assert.Equal((DiscrepancyState.Settled, "X1"), Told(Of(first, second, Decision(3, DecisionKind.Withdrawn, second.Id))));
    }

    [Fact]
    public void A_withdrawn_agreement_makes_the_decision_wait_again()
    {
        var (first, agreed) = (Decision(1, second: true), Decision(2, DecisionKind.Confirmed, Decision(1).Id));

        Assert.Equal(DiscrepancyState.AwaitsSecond, Of(first, agreed, Decision(3, DecisionKind.Withdrawn, agreed.Id)).State);
    }

    [Fact]
    public void A_decision_on_records_that_have_changed_counts_no_more() => Assert.Equal(DiscrepancyState.Open, Of(Decision(1, basis: Basis + 1)).State);

    [Fact]
    public void A_verdict_about_a_pair_that_is_another_now_counts_no_more()
    {
        Assert.Equal(DiscrepancyState.Open, DiscrepancyStanding.Of([Decision(1)], Basis, 99, isFound: true).State);
        Assert.Equal(DiscrepancyState.Gone, DiscrepancyStanding.Of([Decision(1)], Basis, 99, isFound: false).State);
    }

    [Fact]
    public void What_is_no_longer_found_is_gone_and_keeps_its_verdict()
    {
        var gone = DiscrepancyStanding.Of([Decision(1)], Basis, null, isFound: false);

        Assert.Equal((DiscrepancyState.Gone, PairVerdict.Same), (gone.State, gone.Verdict));
        Assert.Equal(DiscrepancyState.Gone, DiscrepancyStanding.Of([], Basis, null, isFound: false).State);
    }

    [Fact]
    public void Proof_that_has_run_out_opens_the_matter_again()
    {
        var matter = Matters.Of();
        matter.Stand(Of(Decision(1, until: new(2027, 1, 20))));

        Assert.Equal(DiscrepancyState.Settled, matter.StateOn(new(2027, 1, 20)));
        Assert.Equal(DiscrepancyState.Open, matter.StateOn(new(2027, 1, 21)));
    }

    [Fact]
    public void The_order_of_reading_does_not_matter() => Gen.Select(Gen.Enum<DecisionKind>(), Gen.Int[1, 8], Gen.Bool, Gen.Bool).Array[0, 8].Select(Gen.Int, Gen.Bool).Sample((steps, seed, isFound) =>
    {
        var decisions = steps.Select((s, i) => Decision(
            i + 1, s.Item1, s.Item1 is DecisionKind.Decided or DecisionKind.EvidenceAsked ? null : Decision(Math.Min(s.Item2, i + 1)).Id, s.Item3, s.Item4)).ToList();
        var standing = DiscrepancyStanding.Of(decisions, Basis, null, isFound);

        // Whoever reads them in another order comes to the same.
        var shuffled = DiscrepancyStanding.Of(decisions.OrderBy(d => (d.Number * 7919) ^ seed), Basis, null, isFound);
        return standing == shuffled
            && (standing.State == DiscrepancyState.Gone) == !isFound
            && (standing.Ticket is null || decisions.Exists(d => d.Id == standing.Ticket.Id && d.Kind == DecisionKind.HandedOver && d.Concerns == standing.DecisionId))
            && (standing.DecisionId is null || decisions.Exists(d => d.Id == standing.DecisionId && d.Kind is DecisionKind.Decided or DecisionKind.EvidenceAsked));
    });

    private static DiscrepancyStanding Of(params DiscrepancyDecision[] decisions) => DiscrepancyStanding.Of(decisions, Basis, null, isFound: true);

    private static (DiscrepancyState State, string? Outcome) Told(DiscrepancyStanding standing) => (standing.State, standing.Outcome);
}
