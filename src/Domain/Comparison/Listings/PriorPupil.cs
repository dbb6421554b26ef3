using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Listings;

/// <summary>A pupil as the student register of the school year before has it (上学年学生).</summary>
public readonly record struct PriorPupil
{
    public required StudentRecordId RecordId { get; init; }

    public UInt128 RecordKey { get; init; }

    public UInt128 IdKey { get; init; }

    public required string Name { get; init; }

    public DateOnly? BirthOn { get; init; }

    public Sex Sex { get; init; }

    /// <summary>The grade then, 1 to 9; null when the register did not tell.</summary>
    public short? Grade { get; init; }

    public EnrollmentStatus Status { get; init; }

    public string? SchoolPath { get; init; }

    public string? DomicilePath { get; init; }

    /// <summary>The record as findings remember it.</summary>
    public RecordRef Ref => new(RecordKey, IdentityBasis.Of(Name, BirthOn, Sex, IdKey, ""));
}
