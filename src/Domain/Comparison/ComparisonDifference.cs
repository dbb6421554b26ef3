using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>One disagreement of the two registers (比对差异). Government paths come from the household record, else the student's.</summary>
public sealed record ComparisonDifference
{
    public required DifferenceCategory Category { get; init; }

    /// <summary>The student record the difference is about, or that might be the same person's as a lone household record.</summary>
    public RecordRef? Student { get; init; }

    public RecordRef? OtherStudent { get; init; }

    /// <summary>The household record the difference is about, or that might be the same person's as a lone student record.</summary>
    public RecordRef? Household { get; init; }

    public RecordRef? OtherHousehold { get; init; }

    /// <summary>The entry of a list the difference is about, or that might be the same person's as the student record.</summary>
    public RecordRef? Listing { get; init; }

    public StudentRecordId? StudentId { get; init; }

    /// <summary>The first record with the identity number, of a duplicate.</summary>
    public StudentRecordId? OtherStudentId { get; init; }

    public HouseholdRecordId? HouseholdId { get; init; }

    /// <summary>The first record with the identity number, of a duplicate; of differing identity the record whose number the student bears.</summary>
    public HouseholdRecordId? OtherHouseholdId { get; init; }

    /// <summary>The entry of a list.</summary>
    public ListingRecordId? ListingId { get; init; }

    public MatchedBy MatchedBy { get; init; }

    /// <summary>What may be made of the pair; of a lone record, of the candidate beside it.</summary>
    public PairStanding Standing { get; init; }

    /// <summary>The binary logarithm of the odds that the pair is one person's; null where nothing was weighed.</summary>
    public double? Bits { get; init; }

    /// <summary>Where the two records of the pair stand in the lists compared, for its explanation.</summary>
    public (int Student, int Household)? Pair { get; init; }

    /// <summary>The same where one of the two is an entry of a list.</summary>
    public (RegisterSource Source, int Listing, int Student)? ListedPair { get; init; }

    public DifferingFields Fields { get; init; }

    public string? DomicilePath { get; init; }

    public string? SchoolPath { get; init; }
}
