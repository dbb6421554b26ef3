namespace Baoxue.Linkage;

/// <summary>Why two records count as the same or not, field by field (匹配说明).</summary>
/// <param name="PriorBits">What is known before anything is compared: one of all right records is the one looked for.</param>
/// <param name="Fields">What each field says, in the order of the strategy.</param>
/// <param name="Bits">All of it together.</param>
/// <param name="Probability">What it stands for, 0 to 1.</param>
public sealed record PairExplanation(double PriorBits, IReadOnlyList<FieldEvidence> Fields, double Bits, double Probability);
