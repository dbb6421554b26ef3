namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>
/// The one order of a child's events (变动次序): by day; on the same day, first what appears or is mended, then what leaves, then
/// what arrives, then what ends for good; then by when it was recorded and by id.
/// </summary>
public sealed class EnrollmentOrder : IComparer<EnrollmentEvent>
{
    public static EnrollmentOrder Instance { get; } = new();

    public int Compare(EnrollmentEvent? x, EnrollmentEvent? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byDay = x.OccurredOn.CompareTo(y.OccurredOn);
        if (byDay != 0)
        {
            return byDay;
        }

        var byRank = RankOf(x.Kind).CompareTo(RankOf(y.Kind));
        if (byRank != 0)
        {
            return byRank;
        }

        var byRecording = x.RecordedAt.CompareTo(y.RecordedAt);
        return byRecording != 0 ? byRecording : x.Id.Value.CompareTo(y.Id.Value);
    }

    private static int RankOf(EnrollmentEventKind kind) => kind switch
    {
        EnrollmentEventKind.RecordAppeared or EnrollmentEventKind.Corrected or EnrollmentEventKind.Voided => 0,
        EnrollmentEventKind.Graduated or EnrollmentEventKind.Completed => 1,
        EnrollmentEventKind.TransferredOut => 2,
        EnrollmentEventKind.TransferConfirmed => 3,
        EnrollmentEventKind.Enrolled or EnrollmentEventKind.TransferredIn or EnrollmentEventKind.Returned => 4,
        EnrollmentEventKind.Promoted or EnrollmentEventKind.Repeated or EnrollmentEventKind.ClassChanged => 5,
        EnrollmentEventKind.Suspended => 6,
        EnrollmentEventKind.DroppedOut or EnrollmentEventKind.LeftOtherwise => 7,
        EnrollmentEventKind.RecordGone => 8,
        EnrollmentEventKind.Missing => 9,
        EnrollmentEventKind.WentAbroad => 10,
        EnrollmentEventKind.Died => 11,
    };
}
