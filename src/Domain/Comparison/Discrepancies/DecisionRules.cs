using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>What may be decided about a discrepancy, and what a decision must say (认定规则).</summary>
public static class DecisionRules
{
    /// <summary>From so many bits nobody expects two persons (8 to 1 in 256): who says so needs a second reader.</summary>
    private const double SurelySame = 5;

    /// <summary>What somebody gives as the reason and proof of a decision.</summary>
    /// <param name="Reason">What was found.</param>
    /// <param name="ProofNumber">The number or place of the paper.</param>
    /// <param name="ProofIssuer">Who issued it.</param>
    /// <param name="IsPhoneChecked">Whether the issuer was asked by telephone.</param>
    public sealed record Grounds(string? Reason, string? ProofNumber = null, string? ProofIssuer = null, bool IsPhoneChecked = false);

    /// <summary>Why this outcome cannot be decided now; null when it can.</summary>
    /// <param name="matter">The discrepancy.</param>
    /// <param name="outcome">What is to be decided; null when the policy has no such outcome for it.</param>
    /// <param name="grounds">Reason and proof.</param>
    /// <param name="today">The day.</param>
    /// <param name="semesterEndsOn">The last day of the semester; null where none is entered.</param>
    public static Refusal? Objection(Discrepancy matter, ResolutionOutcome? outcome, Grounds grounds, DateOnly today, DateOnly? semesterEndsOn)
    {
        if (outcome is null)
        {
            return new DiscrepancyRefusals.OutcomeUnknown();
        }

        if (!IsOpen(matter.StateOn(today)))
        {
            return new DiscrepancyRefusals.NotOpen(DiscrepancyWords.Of(matter.StateOn(today)));
        }

        if (outcome.Verdict != PairVerdict.None && matter.PairBasis is null && matter.Category != DifferenceCategory.DuplicateStudent)
        {
            return new DiscrepancyRefusals.NoPair();
        }

        if (string.IsNullOrWhiteSpace(grounds.Reason))
        {
            return new DiscrepancyRefusals.ReasonMissing();
        }

        return Missing(outcome, grounds) is { Count: > 0 } missing ? new DiscrepancyRefusals.ProofMissing(outcome.Name, missing)
            : outcome.EndsWithSemester && semesterEndsOn is null ? new DiscrepancyRefusals.NoSemester()
            : null;
    }

    /// <summary>Whether a decision may be taken in this state; whoever has decided takes that back first.</summary>
    public static bool IsOpen(DiscrepancyState state) => state is DiscrepancyState.Open or DiscrepancyState.NeedsEvidence;

    /// <summary>
    /// Whether a second person must agree: because the policy says so, or because it goes against what all fields together say.
    /// </summary>
    public static bool NeedsSecondReader(Discrepancy matter, ResolutionOutcome outcome) => outcome.NeedsSecondReader
        || (outcome.Verdict == PairVerdict.Same && matter is { Bits: < 0 })
        || (outcome.Verdict == PairVerdict.Different && (matter.Standing == PairStanding.Certain || matter is { Bits: > SurelySame }));

    /// <summary>Why a second reader cannot speak now; null when they can.</summary>
    public static Refusal? ObjectionToReading(Discrepancy matter, DiscrepancyDecision? waiting, Guid? reader) =>
        matter.State != DiscrepancyState.AwaitsSecond || waiting is null ? new DiscrepancyRefusals.NothingToConfirm()
        : waiting.DecidedBy == reader ? new DiscrepancyRefusals.OwnDecision()
        : null;

    /// <summary>Why it cannot be handed to an office now; null when it can. Asked again before an answer it is the same ticket twice.</summary>
    public static Refusal? ObjectionToHandingOver(Discrepancy matter, ResolutionOutcome? outcome, DateOnly today) =>
        matter.StateOn(today) != DiscrepancyState.Tracked || outcome is null or { Corrector: Corrector.None } ? new DiscrepancyRefusals.NothingToCorrect()
        : matter is { HandedOverOn: not null, AnsweredOn: null } ? new DiscrepancyRefusals.AwaitsAnswer()
        : null;

    /// <summary>Why no answer can be recorded now; null when it can. An answer names the paper it stands on (回复文号); it may come after the register has been put right.</summary>
    public static Refusal? ObjectionToAnswer(Discrepancy matter, Grounds grounds, DateOnly today) =>
        matter.StateOn(today) is not (DiscrepancyState.Tracked or DiscrepancyState.Gone) || matter is not { HandedOverOn: not null, AnsweredOn: null } ? new DiscrepancyRefusals.NothingAsked()
        : string.IsNullOrWhiteSpace(grounds.ProofNumber) ? new DiscrepancyRefusals.AnswerWithoutPaper()
        : null;

    private static List<string> Missing(ResolutionOutcome outcome, Grounds grounds)
    {
        List<string> missing = [];
        if (outcome.Needs.HasFlag(ProofNeeds.Number) && string.IsNullOrWhiteSpace(grounds.ProofNumber))
        {
            missing.Add("证明文号或存放处");
        }

        if (outcome.Needs.HasFlag(ProofNeeds.Issuer) && string.IsNullOrWhiteSpace(grounds.ProofIssuer))
        {
            missing.Add("出具单位");
        }

        if (outcome.Needs.HasFlag(ProofNeeds.PhoneCheck) && !grounds.IsPhoneChecked)
        {
            missing.Add("电话核实");
        }

        return missing;
    }
}
