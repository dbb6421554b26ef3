namespace Baoxue.Domain.Comparison;

/// <summary>What a first comparison counted (比对计数); the two "by identity number" figures are those before names were looked at.</summary>
/// <param name="Students">Student records compared.</param>
/// <param name="Households">Household records compared.</param>
/// <param name="HouseholdsInWindow">Of these, of school age and not canceled.</param>
/// <param name="MatchedById">Student records with a household record of the same identity number.</param>
/// <param name="PairedByPerson">Pairs found only by name, birth date and sex.</param>
/// <param name="HouseholdOnlyById">Of school age, with a valid identity number that no student record has.</param>
/// <param name="StudentOnlyById">Student records with a valid identity number that no household record has.</param>
/// <param name="HouseholdsWithoutId">Of school age, without a valid identity number to look for; null in runs that did not count them.</param>
/// <param name="StudentsWithoutId">Student records without a valid identity number to look for; null in runs that did not count them.</param>
public sealed record ComparisonCounts(
    long Students, long Households, long HouseholdsInWindow, long MatchedById, long PairedByPerson, long HouseholdOnlyById, long StudentOnlyById,
    long? HouseholdsWithoutId, long? StudentsWithoutId)
{
    /// <summary>Before anything was compared (尚未比对).</summary>
    public static ComparisonCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, null, null);
}
