namespace Baoxue.Linkage;

/// <summary>What one level of comparison says.</summary>
/// <param name="Level">The level.</param>
/// <param name="M">How often true pairs stand at it, 0 to 1.</param>
/// <param name="U">How often others do, 0 to 1.</param>
/// <param name="Bits">The binary logarithm of M by U; 0 for a missing value. Where values are weighed by how common they are, what a value of ordinary frequency says.</param>
public sealed record LevelWeight(ComparisonLevel Level, double M, double U, double Bits);
