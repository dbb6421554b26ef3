namespace Baoxue.Linkage;

/// <summary>How many pairs a rule would look at (候选对估计), told before anything is compared.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pairs">How many pairs, from a sample of the right side; counted anew for each rule.</param>
/// <param name="DroppedPairs">How many of them lie in blocks that were left out because they are too large.</param>
/// <param name="DroppedBlocks">How many blocks were left out.</param>
public sealed record PairEstimate(string Rule, long Pairs, long DroppedPairs, int DroppedBlocks);
