namespace Baoxue.Linkage;

/// <summary>What was learned of one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Levels">Its levels, from the best agreement down; the last two are for missing values.</param>
/// <param name="Terms">For each level that says less of a common value, from the best one, how common the values are; most fields have none.</param>
public sealed record FieldWeights(string Field, IReadOnlyList<LevelWeight> Levels, IReadOnlyList<TermWeights> Terms);
