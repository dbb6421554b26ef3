using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using static Baoxue.Domain.Comparison.Discrepancies.DecisionRules;

namespace Baoxue.Domain.Tests.Comparison.Discrepancies;

public sealed class DecisionRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly DateOnly SemesterEnd = new(2027, 1, 20);
    private static readonly ResolutionOutcome Elsewhere =
        new("HR-01a", "外地就学", "就读证明") { Needs = ProofNeeds.Number | ProofNeeds.Issuer | ProofNeeds.PhoneCheck, EndsWithSemester = true, Effect = CountEffect.NotCounted };

    private static readonly ResolutionOutcome Same = new("S", "同一人", "户口簿") { Verdict = PairVerdict.Same };
    private static readonly ResolutionOutcome Different = new("D", "不是同一人", "户口簿") { Verdict = PairVerdict.Different };

    [Fact]
    public void Proof_is_asked_for_piece_by_piece()
    {
        Assert.Equal(3, Refused<DiscrepancyRefusals.ProofMissing>(Elsewhere, new("在合肥读书")).Missing.Count);
        Assert.Equal(["电话核实"], Refused<DiscrepancyRefusals.ProofMissing>(Elsewhere, new("在合肥读书", "2026-15", "合肥某小学")).Missing);
        Assert.Null(Objection(Matters.Of(), Elsewhere, new("在合肥读书", "2026-15", "合肥某小学", true), Today, SemesterEnd));
    }

    [Fact]
    public void What_ends_with_the_semester_needs_one() =>
        Assert.IsType<DiscrepancyRefusals.NoSemester>(Objection(Matters.Of(), Elsewhere, new("在合肥读书", "2026-15", "合肥某小学", true), Today, null));

    [Fact]
    public void A_reason_is_always_asked_for() => Refused<DiscrepancyRefusals.ReasonMissing>(new ResolutionOutcome("K", "失学", "入户"), new(" "));

    [Fact]
    public void An_outcome_the_policy_does_not_have_is_refused() => Refused<DiscrepancyRefusals.OutcomeUnknown>(null, new("查过"));

    [Fact]
    public void Nobody_is_the_same_as_nobody() => Assert.IsType<DiscrepancyRefusals.NoPair>(Objection(Matters.Of(isPair: false), Same, new("查过"), Today, SemesterEnd));

    [Fact]
    public void What_is_decided_is_taken_back_before_it_is_decided_again()
    {
        var matter = Matters.Of();
        matter.Stand(DiscrepancyStanding.Of([Matters.Decision(1)], Matters.Basis, null, isFound: true));

        Assert.IsType<DiscrepancyRefusals.NotOpen>(Objection(matter, Same, new("查过"), Today, SemesterEnd));
    }

    [Theory]
    [InlineData(8.0, PairStanding.Certain, false, true)]
    [InlineData(2.0, PairStanding.Review, false, false)]
    [InlineData(-3.0, PairStanding.Review, true, false)]
    [InlineData(6.0, PairStanding.Review, false, true)]
    public void Who_goes_against_the_evidence_needs_a_second_reader(double bits, PairStanding standing, bool same, bool different)
    {
        var matter = Matters.Of(DifferenceCategory.IdentityDiffers, bits, standing);

        Assert.Equal((same, different), (NeedsSecondReader(matter, Same), NeedsSecondReader(matter, Different)));
    }

    [Fact]
    public void Nobody_reads_their_own_decision()
    {
        var (me, matter, mine) = (Guid.NewGuid(), Matters.Of(), default(DiscrepancyDecision));
        mine = Matters.Decision(1, second: true, by: me);
        matter.Stand(DiscrepancyStanding.Of([mine], Matters.Basis, null, isFound: true));

        Assert.IsType<DiscrepancyRefusals.OwnDecision>(ObjectionToReading(matter, mine, me));
        Assert.Null(ObjectionToReading(matter, mine, Guid.NewGuid()));
        Assert.IsType<DiscrepancyRefusals.NothingToConfirm>(ObjectionToReading(Matters.Of(), null, me));
    }

    private static T Refused<T>(ResolutionOutcome? outcome, Grounds grounds) => Assert.IsType<T>(Objection(Matters.Of(), outcome, grounds, Today, SemesterEnd));
}
