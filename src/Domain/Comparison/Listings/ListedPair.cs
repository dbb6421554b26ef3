namespace Baoxue.Domain.Comparison.Listings;

/// <summary>An entry of a list and the student record that is most likely the same person's (名册配对).</summary>
/// <param name="Listing">The place of the entry in its list.</param>
/// <param name="Student">The place of the student record.</param>
/// <param name="MatchedBy">Why.</param>
/// <param name="Bits">The binary logarithm of the odds.</param>
/// <param name="Standing">What may be made of it.</param>
/// <param name="IsLinked">Whether it counts as one person's.</param>
/// <param name="NamesDiffer">Whether the two names differ by more than sound or shape.</param>
public readonly record struct ListedPair(int Listing, int Student, MatchedBy MatchedBy, double Bits, PairStanding Standing, bool IsLinked, bool NamesDiffer = false);
