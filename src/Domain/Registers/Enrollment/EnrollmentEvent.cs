namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>
/// One fact about a child's enrollment (学籍变动), appended and never altered. A mistake is mended by a later event that names
/// it in <see cref="Corrects"/> and stands in its place.
/// </summary>
public sealed record EnrollmentEvent : IBelongsToChild
{
    public required EnrollmentEventId Id { get; init; }

    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    public required ChildId ChildId { get; init; }

    public required EnrollmentEventKind Kind { get; init; }

    /// <summary>The day it took effect; of events a load shows, the day the register speaks of.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>When this system learned of it.</summary>
    public required DateTime RecordedAt { get; init; }

    public string? SchoolCode { get; init; }

    public short? GradeNumber { get; init; }

    public string? ClassName { get; init; }

    /// <summary>The load that showed it; null when a person entered it.</summary>
    public RegisterLoadId? LoadId { get; init; }

    /// <summary>The account that entered it; null when a load showed it.</summary>
    public Guid? EnteredBy { get; init; }

    /// <summary>Who entered it, as that person was called then.</summary>
    public string? EnteredByName { get; init; }

    public string? Reason { get; init; }

    /// <summary>Where the proof is kept: a file's or document's number.</summary>
    public string? ProofReference { get; init; }

    /// <summary>The school elsewhere that receives the child or sent it, as written (对方学校).</summary>
    public string? Counterpart { get; init; }

    /// <summary>Blind index of the student number seen in the record of the receiving school.</summary>
    public byte[]? SeenNumberIndex { get; init; }

    /// <summary>Who approved a suspension, 义务教育法 §11(2).</summary>
    public ApprovingOrgan? ApprovedBy { get; init; }

    /// <summary>The last day of a suspension; after it the child must be back.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>The earlier event this one stands in place of.</summary>
    public EnrollmentEventId? Corrects { get; init; }
}
