using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>What comparing needs of a student record (学籍身份要素).</summary>
public readonly record struct StudentIdentity
{
    public required StudentRecordId RecordId { get; init; }

    /// <summary>What makes two versions the same record; see <see cref="StudentRecord.Key"/>.</summary>
    public UInt128 RecordKey { get; init; }

    /// <summary>Blind index of the valid identity number, <see cref="UInt128.Zero"/> for none; see <see cref="IdKey"/>.</summary>
    public required UInt128 IdKey { get; init; }

    public required string Name { get; init; }

    public required DateOnly? BirthOn { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Where the student register says the domicile is.</summary>
    public string? DomicilePath { get; init; }

    public string? SchoolPath { get; init; }

    /// <summary>Whether and how the pupil is enrolled.</summary>
    public EnrollmentStatus Status { get; init; }

    /// <summary>在读, 休学 or a pending transfer: no other record answers for a pupil.</summary>
    public bool IsEnrolled => Status is EnrollmentStatus.Active or EnrollmentStatus.Suspended or EnrollmentStatus.TransferPending;

    /// <summary>The groups the record puts the pupil in.</summary>
    public ChildGroups Groups { get; init; }

    /// <summary>The record as findings remember it; where the pupil sits is no part of who it is.</summary>
    public RecordRef Ref => new(RecordKey, IdentityBasis.Of(Name, BirthOn, Sex, IdKey, ""));
}
