namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>
/// One fact about a child's enrollment (学籍变动), appended and never altered. A mistake is mended by a later event that names
/// it in <see cref="Corrects"/> and stands in its place.
/// </summary>
public sealed record EnrollmentEvent : IBelongsToChild
{
    public required EnrollmentEventId Id { get; init; }

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

    public string? Reason { get; init; }

    /// <summary>Where the proof is kept: a file's or document's number.</summary>
    public string? ProofReference { get; init; }

    /// <summary>The earlier event this one stands in place of.</summary>
    public EnrollmentEventId? Corrects { get; init; }
}
