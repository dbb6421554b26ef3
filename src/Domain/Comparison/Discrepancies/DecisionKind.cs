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
}
