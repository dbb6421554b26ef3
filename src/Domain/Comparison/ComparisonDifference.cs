using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>One disagreement of the two registers (比对差异). Government paths come from the household record, else the student's.</summary>
public sealed record ComparisonDifference
{
    public required DifferenceCategory Category { get; init; }

    public StudentRecordId? StudentId { get; init; }

    /// <summary>The first record with the identity number, of a duplicate.</summary>
    public StudentRecordId? OtherStudentId { get; init; }

    public HouseholdRecordId? HouseholdId { get; init; }

    /// <summary>The first record with the identity number, of a duplicate.</summary>
    public HouseholdRecordId? OtherHouseholdId { get; init; }

    public MatchedBy MatchedBy { get; init; }

    public DifferingFields Fields { get; init; }

    public string? DomicilePath { get; init; }

    public string? SchoolPath { get; init; }
}
