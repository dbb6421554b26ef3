namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>What somebody did about a discrepancy (认定动作).</summary>
public enum DecisionKind
{
    /// <summary>Said what is the matter (认定).</summary>
    Decided = 1,

    /// <summary>Asked for proof (要求补证).</summary>
    EvidenceAsked = 2,

    /// <summary>Agreed with another person's decision (复核通过).</summary>
    Confirmed = 3,

    /// <summary>Did not agree; it is open again (复核退回).</summary>
    Rejected = 4,

    /// <summary>Took a decision back (撤回).</summary>
    Withdrawn = 5,

    /// <summary>Handed it to the office that has to correct its register (移交更正).</summary>
    HandedOver = 6,

    /// <summary>Recorded what that office answered (收到回复).</summary>
    Answered = 7,
}
