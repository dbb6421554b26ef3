namespace Baoxue.Linkage;

/// <summary>What was learned from the pairs of one rule (训练结果).</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pairs">How many pairs it found.</param>
/// <param name="Share">Which part of them are true, 0 to 1.</param>
/// <param name="HasConverged">Whether what was learned had settled; where it had not, the weights are not to be trusted.</param>
public sealed record TrainingReport(string Rule, long Pairs, double Share, bool HasConverged);
