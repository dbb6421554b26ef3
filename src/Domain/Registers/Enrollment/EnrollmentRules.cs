namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>What each event makes of a status, and which events may follow it when a person enters them (学籍变动规则).</summary>
public static class EnrollmentRules
{
    /// <summary>The status after an event; null before the first. Every event has an answer for every status, since registers say what they say.</summary>
    public static EnrollmentStatus? After(EnrollmentStatus? before, EnrollmentEventKind kind) => kind switch
    {
        EnrollmentEventKind.Enrolled or EnrollmentEventKind.TransferredIn or EnrollmentEventKind.Returned => EnrollmentStatus.Active,
        EnrollmentEventKind.RecordAppeared or EnrollmentEventKind.Promoted or EnrollmentEventKind.Repeated or EnrollmentEventKind.ClassChanged => SeenInSchool(before),
        EnrollmentEventKind.TransferredOut => EnrollmentStatus.TransferPending,
        EnrollmentEventKind.TransferConfirmed => EnrollmentStatus.TransferredOut,
        EnrollmentEventKind.Suspended => EnrollmentStatus.Suspended,
        EnrollmentEventKind.DroppedOut => EnrollmentStatus.DroppedOut,
        EnrollmentEventKind.Died => EnrollmentStatus.Deceased,
        EnrollmentEventKind.WentAbroad => EnrollmentStatus.Abroad,
        EnrollmentEventKind.Graduated => EnrollmentStatus.Graduated,
        EnrollmentEventKind.Completed => EnrollmentStatus.Completed,
        EnrollmentEventKind.LeftOtherwise => EnrollmentStatus.OtherDeparture,
        EnrollmentEventKind.Missing => EnrollmentStatus.Missing,
        EnrollmentEventKind.RecordGone => AfterRecordGone(before ?? EnrollmentStatus.NeverEnrolled),
        EnrollmentEventKind.RecordGoneAfterGradeNine => AfterGradeNine(before ?? EnrollmentStatus.NeverEnrolled),
        EnrollmentEventKind.Corrected or EnrollmentEventKind.Voided => before,
    };

    /// <summary>Whether a person may enter the event when the child stands so; what a register shows is recorded in any case.</summary>
    public static bool MayFollow(EnrollmentStatus? before, EnrollmentEventKind kind) => kind switch
    {
        EnrollmentEventKind.RecordAppeared or EnrollmentEventKind.RecordGone or EnrollmentEventKind.RecordGoneAfterGradeNine or EnrollmentEventKind.Corrected => true,
        EnrollmentEventKind.Voided => false,
        _ => Follows(before ?? EnrollmentStatus.NeverEnrolled, kind),
    };

    /// <summary>Whether a person may correct such an event: that a register held a child, or no longer does, is a fact.</summary>
    public static bool MayBeCorrected(EnrollmentEventKind kind) => kind is not (
        EnrollmentEventKind.RecordAppeared or EnrollmentEventKind.RecordGone or EnrollmentEventKind.RecordGoneAfterGradeNine or EnrollmentEventKind.Voided);

    /// <summary>The event that brings a record into a status.</summary>
    public static EnrollmentEventKind KindOf(EnrollmentStatus status) => status switch
    {
        EnrollmentStatus.Active => EnrollmentEventKind.Returned,
        EnrollmentStatus.Suspended => EnrollmentEventKind.Suspended,
        EnrollmentStatus.DroppedOut => EnrollmentEventKind.DroppedOut,
        EnrollmentStatus.TransferPending => EnrollmentEventKind.TransferredOut,
        EnrollmentStatus.TransferredOut => EnrollmentEventKind.TransferConfirmed,
        EnrollmentStatus.Graduated => EnrollmentEventKind.Graduated,
        EnrollmentStatus.Completed => EnrollmentEventKind.Completed,
        EnrollmentStatus.Deceased => EnrollmentEventKind.Died,
        EnrollmentStatus.Missing => EnrollmentEventKind.Missing,
        EnrollmentStatus.Abroad => EnrollmentEventKind.WentAbroad,
        EnrollmentStatus.OtherDeparture => EnrollmentEventKind.LeftOtherwise,
        EnrollmentStatus.WhereaboutsUnknown => EnrollmentEventKind.RecordGone,
        EnrollmentStatus.GoneAfterGradeNine => EnrollmentEventKind.RecordGoneAfterGradeNine,
        EnrollmentStatus.NeverEnrolled => throw new ArgumentOutOfRangeException(nameof(status), status, "No event leads there."),
    };

    /// <summary>The event by which a child known to be elsewhere, or gone, is in school again; null for one who was, or of whom nothing was known.</summary>
    public static EnrollmentEventKind? KindOfComingBackFrom(EnrollmentStatus known) => known switch
    {
        EnrollmentStatus.Active or EnrollmentStatus.WhereaboutsUnknown or EnrollmentStatus.NeverEnrolled or EnrollmentStatus.GoneAfterGradeNine => null,
        EnrollmentStatus.TransferPending or EnrollmentStatus.TransferredOut => EnrollmentEventKind.TransferredIn,
        EnrollmentStatus.Graduated or EnrollmentStatus.Completed => EnrollmentEventKind.Enrolled,
        EnrollmentStatus.Suspended or EnrollmentStatus.DroppedOut or EnrollmentStatus.Missing or EnrollmentStatus.Abroad
            or EnrollmentStatus.OtherDeparture or EnrollmentStatus.Deceased => EnrollmentEventKind.Returned,
    };

    /// <summary>
    /// A record that vanished tells nothing of the child: it is unknown, never "transferred". What was known for good stays,
    /// and a transfer already pending stays pending.
    /// </summary>
    private static EnrollmentStatus AfterRecordGone(EnrollmentStatus before) => before switch
    {
        EnrollmentStatus.Active or EnrollmentStatus.Suspended or EnrollmentStatus.OtherDeparture
            or EnrollmentStatus.WhereaboutsUnknown or EnrollmentStatus.NeverEnrolled => EnrollmentStatus.WhereaboutsUnknown,
        EnrollmentStatus.DroppedOut or EnrollmentStatus.TransferPending or EnrollmentStatus.TransferredOut or EnrollmentStatus.Graduated
            or EnrollmentStatus.Completed or EnrollmentStatus.Deceased or EnrollmentStatus.Missing or EnrollmentStatus.Abroad or EnrollmentStatus.GoneAfterGradeNine => before,
    };

    // Only who was in school until then is presumed to have finished it.
    private static EnrollmentStatus AfterGradeNine(EnrollmentStatus before) =>
        before is EnrollmentStatus.Active or EnrollmentStatus.NeverEnrolled ? EnrollmentStatus.GoneAfterGradeNine : AfterRecordGone(before);

    private static EnrollmentStatus SeenInSchool(EnrollmentStatus? before) =>
        before is null or EnrollmentStatus.WhereaboutsUnknown or EnrollmentStatus.NeverEnrolled or EnrollmentStatus.GoneAfterGradeNine ? EnrollmentStatus.Active : before.Value;

    private static bool Follows(EnrollmentStatus before, EnrollmentEventKind kind) => before switch
    {
        EnrollmentStatus.Active => !IsArrival(kind) && kind != EnrollmentEventKind.TransferConfirmed,
        EnrollmentStatus.Suspended => kind == EnrollmentEventKind.Returned || IsLoss(kind),
        EnrollmentStatus.TransferPending => IsArrival(kind) || IsLoss(kind) || kind == EnrollmentEventKind.TransferConfirmed,
        EnrollmentStatus.DroppedOut or EnrollmentStatus.TransferredOut or EnrollmentStatus.Abroad or EnrollmentStatus.Missing
            or EnrollmentStatus.OtherDeparture => IsArrival(kind) || IsLoss(kind),
        EnrollmentStatus.Graduated or EnrollmentStatus.Completed => (IsArrival(kind) && kind != EnrollmentEventKind.Returned) || IsLoss(kind),
        EnrollmentStatus.WhereaboutsUnknown or EnrollmentStatus.NeverEnrolled or EnrollmentStatus.GoneAfterGradeNine => kind != EnrollmentEventKind.TransferConfirmed,
        EnrollmentStatus.Deceased => false,
    };

    private static bool IsArrival(EnrollmentEventKind kind) =>
        kind is EnrollmentEventKind.Enrolled or EnrollmentEventKind.TransferredIn or EnrollmentEventKind.Returned;

    private static bool IsLoss(EnrollmentEventKind kind) => kind is EnrollmentEventKind.DroppedOut or EnrollmentEventKind.Died or EnrollmentEventKind.WentAbroad
        or EnrollmentEventKind.Missing or EnrollmentEventKind.LeftOtherwise or EnrollmentEventKind.Completed;
}
