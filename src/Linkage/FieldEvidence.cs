namespace Baoxue.Linkage;

/// <summary>What one field says about two records (字段证据).</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">How its values stand to one another.</param>
/// <param name="Bits">What that adds for them (above 0) or takes away (below); 0 where one of them says nothing.</param>
/// <param name="Sum">The bits so far, the prior and all fields before included.</param>
public sealed record FieldEvidence(string Field, ComparisonLevel Level, double Bits, double Sum);
