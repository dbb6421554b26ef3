namespace Baoxue.Domain.Comparison.Listings;

/// <summary>
/// Which student record an entry of a list belongs to, told through the household register where that knows the entry's person (经户籍认人): it holds
/// both of two twins, while a list and the student register may each hold only one, and then each other's.
/// </summary>
/// <param name="students">The student records.</param>
/// <param name="households">The household records compared.</param>
/// <param name="studentOf">The student record of each household record, −1 where there is none.</param>
public sealed class ListedPairs(IReadOnlyList<StudentIdentity> students, IReadOnlyList<HouseholdIdentity> households, IReadOnlyList<int> studentOf)
{
    /// <summary>From the pairs of the two registers: of several student records of one household record an enrolled one leads, then the surest.</summary>
    /// <param name="students">The student records.</param>
    /// <param name="households">The household records compared.</param>
    /// <param name="pairs">The pairs of the two; only those that count as one person's lead anywhere.</param>
    public static ListedPairs Of(IReadOnlyList<StudentIdentity> students, IReadOnlyList<HouseholdIdentity> households, IEnumerable<RegisterPair> pairs)
    {
        var studentOf = new int[households.Count];
        Array.Fill(studentOf, -1);
        foreach (var pair in pairs.Where(p => p.IsLinked).OrderBy(p => students[p.Student].IsEnrolled).ThenBy(p => p.MatchedBy == MatchedBy.ExactId).ThenByDescending(p => p.Student))
        {
            studentOf[pair.Household] = pair.Student;
        }

        return new ListedPairs(students, households, studentOf);
    }

    /// <summary>The pair that counts for an entry; null where nobody stands beside it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="direct">The student record its own fields lead to, if any.</param>
    /// <param name="resident">The household record they lead to, its place in place of a student's.</param>
    public ListedPair? Resolve(in ListingIdentity entry, ListedPair? direct, ListedPair? resident)
    {
        if (resident is not { IsLinked: true } known || !IsKnown(entry, households[known.Student]))
        {
            return direct is { IsLinked: true, NamesDiffer: true } pair && HaveTwoNumbers(entry, students[pair.Student]) ? pair with { IsLinked = false, Standing = PairStanding.Review } : direct;
        }

        if (studentOf[known.Student] is >= 0 and var student)
        {
            return direct is { } same && same.Student == student
                ? same with { IsLinked = true, Standing = same.IsLinked ? same.Standing : known.Standing }
                : known with { Student = student, MatchedBy = MatchedBy.Evidence };
        }

        // A person of the household register whom no student record has: whoever looks alike is somebody else, unless the number and the name are the same.
        return direct is not { IsLinked: true } alike || (alike.MatchedBy == MatchedBy.ExactId && students[alike.Student].Name == entry.Name) ? direct
            : alike with { IsLinked = false, Standing = PairStanding.Review };
    }

    private static bool IsKnown(in ListingIdentity entry, in HouseholdIdentity household) =>
        entry.Name == household.Name || (entry.IdKey != UInt128.Zero && entry.IdKey == household.IdKey && entry.BirthOn == household.BirthOn);

    private static bool HaveTwoNumbers(in ListingIdentity entry, in StudentIdentity student) => entry.IdKey != UInt128.Zero && student.IdKey != UInt128.Zero && entry.IdKey != student.IdKey;
}
