namespace Baoxue.Domain.Comparison.Listings;

/// <summary>Makes differences of entries, student records and pairs of the two (名册差异).</summary>
/// <param name="students">The student records.</param>
internal sealed class ListedDifferences(IReadOnlyList<StudentIdentity> students)
{
    /// <summary>About a pupil of whom a list says something else than the register.</summary>
    public ComparisonDifference OfPair(DifferenceCategory category, ComparedListing listing, ListedPair pair) => new()
    {
        Category = category,
        Student = students[pair.Student].Ref,
        StudentId = students[pair.Student].RecordId,
        Listing = listing.Entries[pair.Listing].Ref,
        ListingId = listing.Entries[pair.Listing].RecordId,
        ListedPair = (listing.Source, pair.Listing, pair.Student),
        MatchedBy = pair.MatchedBy,
        Standing = pair.Standing,
        Bits = Known(pair.Bits),
        DomicilePath = students[pair.Student].DomicilePath ?? listing.Entries[pair.Listing].DomicilePath,
        SchoolPath = students[pair.Student].SchoolPath,
    };

    /// <summary>About an entry that no enrolled record answers.</summary>
    /// <param name="category">The kind.</param>
    /// <param name="listing">The list.</param>
    /// <param name="e">The place of the entry.</param>
    /// <param name="beside">A student record that is a candidate, or says that the pupil has left.</param>
    public ComparisonDifference OfEntry(DifferenceCategory category, ComparedListing listing, int e, ListedPair? beside)
    {
        var entry = listing.Entries[e];
        return new()
        {
            Category = category,
            Student = beside is { } shown ? students[shown.Student].Ref : null,
            StudentId = beside is { } found ? students[found.Student].RecordId : null,
            Listing = entry.Ref,
            ListingId = entry.RecordId,
            ListedPair = beside is { } weighed ? (listing.Source, e, weighed.Student) : null,
            MatchedBy = beside?.MatchedBy ?? MatchedBy.Nothing,
            Standing = beside?.Standing ?? PairStanding.None,
            Bits = beside is { } known ? Known(known.Bits) : null,
            DomicilePath = entry.DomicilePath,
            SchoolPath = entry.SchoolPath,
        };
    }

    /// <summary>About a pupil who is missed in a list.</summary>
    public ComparisonDifference OfStudent(DifferenceCategory category, int s, ComparedListing listing, ListedPair? candidate) => new()
    {
        Category = category,
        Student = students[s].Ref,
        StudentId = students[s].RecordId,
        Listing = candidate is { } shown ? listing.Entries[shown.Listing].Ref : null,
        ListingId = candidate is { } found ? listing.Entries[found.Listing].RecordId : null,
        ListedPair = candidate is { } pair ? (listing.Source, pair.Listing, s) : null,
        MatchedBy = candidate?.MatchedBy ?? MatchedBy.Nothing,
        Standing = candidate?.Standing ?? PairStanding.None,
        Bits = candidate is { } weighed ? Known(weighed.Bits) : null,
        DomicilePath = students[s].DomicilePath,
        SchoolPath = students[s].SchoolPath,
    };

    private static double? Known(double bits) => double.IsNaN(bits) ? null : bits;
}
