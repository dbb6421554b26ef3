namespace Baoxue.Linkage;

/// <summary>What agreement on a value says by how common the value is (词频权重). Values are counted in slots, so that two may count as one.</summary>
/// <param name="Unseen">The bits of a value that was not counted.</param>
/// <param name="BitsOfSlot">The bits of each slot that was.</param>
public sealed record TermWeights(double Unseen, IReadOnlyDictionary<int, double> BitsOfSlot);
