using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>One difference as a run found it (比对差异), with what a list shows of the person; it opens to the child.</summary>
public sealed class ComparisonFinding : IScopedByPath
{
    public required ComparisonFindingId Id { get; init; }

    public required ComparisonRunId RunId { get; init; }

    public required string DivisionCode { get; init; }

    /// <summary>Its place among the findings of the run, from 1.</summary>
    public required int Number { get; init; }

    public required DifferenceCategory Category { get; init; }

    public required MatchedBy MatchedBy { get; init; }

    public required DifferingFields Fields { get; init; }

    /// <summary>What makes it the same matter in every run; null in runs that did not tell.</summary>
    public byte[]? Key { get; init; }

    /// <summary>What a decision about it rests on.</summary>
    public long Basis { get; init; }

    /// <summary>The keys of the two records it brings together, and what a verdict about them rests on; null where it is about one register only.</summary>
    public byte[]? StudentKey { get; init; }

    public byte[]? HouseholdKey { get; init; }

    public long? PairBasis { get; init; }

    /// <summary>What may be made of the pair; of a lone record, of the candidate beside it.</summary>
    public PairStanding Standing { get; init; }

    /// <summary>The binary logarithm of the odds that the pair is one person's; null where nothing was weighed.</summary>
    public double? Bits { get; init; }

    /// <summary>Why, as <see cref="PairEvidence"/> writes it.</summary>
    public string? Evidence { get; init; }

    public StudentRecordId? StudentRecordId { get; init; }

    public StudentRecordId? OtherStudentRecordId { get; init; }

    public HouseholdRecordId? HouseholdRecordId { get; init; }

    public HouseholdRecordId? OtherHouseholdRecordId { get; init; }

    /// <summary>The entry of a list it is about, or a candidate beside a student record.</summary>
    public ListingRecordId? ListingRecordId { get; init; }

    /// <summary>The child the finding is about, when one is derived.</summary>
    public ChildId? ChildId { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public DateOnly? BirthOn { get; init; }

    /// <summary>The class or school of the student record.</summary>
    public string? SchoolPath { get; init; }

    /// <summary>The school's own path, for lists by school; null when it is unknown.</summary>
    public string? School { get; init; }

    public string? DomicilePath { get; init; }

    /// <summary>Nine digits of the domicile's township; null when it is unknown.</summary>
    public string? DomicileTownship { get; init; }

    string? IScopedByPath.ResidencePath => null;
}
