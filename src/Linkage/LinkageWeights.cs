namespace Baoxue.Linkage;

/// <summary>What a linkage has learned (匹配权重), as a value: with it the same strategy says the same of other records.</summary>
/// <param name="Prior">Bits before anything is compared.</param>
/// <param name="Pool">How many right records the one looked for may be.</param>
/// <param name="Fields">What each field says, in the order of the strategy.</param>
public sealed record LinkageWeights(double Prior, int Pool, IReadOnlyList<FieldWeights> Fields);
