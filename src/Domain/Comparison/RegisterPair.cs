namespace Baoxue.Domain.Comparison;

/// <summary>The household record found for a student record (匹配), both by their place in the lists compared.</summary>
/// <param name="Student">The student record.</param>
/// <param name="Household">The household record.</param>
/// <param name="MatchedBy">What brought them together.</param>
/// <param name="Bits">The binary logarithm of the odds that they are one person's: 0 is as likely as not; not a number where they were not weighed.</param>
/// <param name="Standing">What may be made of it.</param>
/// <param name="IsLinked">Whether the two count as one person's until somebody decides otherwise.</param>
public readonly record struct RegisterPair(int Student, int Household, MatchedBy MatchedBy, double Bits, PairStanding Standing, bool IsLinked);
