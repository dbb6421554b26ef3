using Baoxue.Domain.Comparison.Discrepancies;

namespace Baoxue.Web.Comparison.Discrepancies;

/// <summary>What a form about a decision holds (认定表单).</summary>
public sealed class DecisionInput
{
    public string? Outcome { get; set; }

    public string? Reason { get; set; }

    public string? ProofNumber { get; set; }

    public string? ProofIssuer { get; set; }

    public bool IsPhoneChecked { get; set; }

    /// <summary>The version the form saw.</summary>
    public int Seen { get; set; }

    public DecisionRules.Grounds Grounds => new(Reason, ProofNumber, ProofIssuer, IsPhoneChecked);
}
