namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>
/// The one order of a child's events (变动次序): by day. On one day the loads follow each other as they were taken in, each with
/// what people entered until the next. Within that, first what appears or is mended, then what leaves, then what arrives, then
/// what ends for good; then by when it was recorded and by id.
/// </summary>
public static class EnrollmentOrder
{
    /// <summary>The events in their order.</summary>
    /// <param name="events">Those to be ordered.</param>
    /// <param name="recorded">Everything recorded of the child. A correction stands where the event stood that it corrects, and a load divides the day by what it showed, corrected since or not; what was voided it never showed.</param>
    public static IEnumerable<EnrollmentEvent> Of(IReadOnlyCollection<EnrollmentEvent> events, IReadOnlyCollection<EnrollmentEvent> recorded)
    {
        if (events.Count < 2)
        {
            return events;
        }

        var all = recorded.ToLookup(e => e.Id);
        var voided = recorded.Where(e => e.Kind == EnrollmentEventKind.Voided).Select(e => e.Corrects).ToHashSet();
        var loads = recorded.Where(e => e.LoadId is not null && e.Kind != EnrollmentEventKind.Voided && !voided.Contains(e.Id))
            .GroupBy(e => (e.OccurredOn, e.LoadId))
            .Select(g => (g.Key.OccurredOn, g.Key.LoadId, At: g.Min(e => e.RecordedAt)))
            .ToList();
        return events
            .OrderBy(e => e.OccurredOn)
            .ThenBy(DivisionOf)
            .ThenBy(e => RankOf(e.Kind))
            .ThenBy(e => e.RecordedAt)
            .ThenBy(e => e.Id.Value);

        // When the load was taken in that showed the event, or the last one before a person entered it.
        DateTime DivisionOf(EnrollmentEvent one)
        {
            var at = FirstRecordedAt(one);
            return loads.Where(l => l.OccurredOn == one.OccurredOn && (one.LoadId is null ? l.At <= at : l.LoadId == one.LoadId)).Select(l => l.At).DefaultIfEmpty().Max();
        }

        DateTime FirstRecordedAt(EnrollmentEvent one)
        {
            for (var steps = 0; steps < all.Count && one.Corrects is { } former && all[former].FirstOrDefault() is { } corrected; steps++)
            {
                one = corrected;
            }

            return one.RecordedAt;
        }
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
        EnrollmentEventKind.RecordGone or EnrollmentEventKind.RecordGoneAfterGradeNine => 8,
        EnrollmentEventKind.Missing => 9,
        EnrollmentEventKind.WentAbroad => 10,
        EnrollmentEventKind.Died => 11,
    };
}
