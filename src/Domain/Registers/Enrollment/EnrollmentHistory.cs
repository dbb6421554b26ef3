using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>
/// All enrollment events of one child in force (学籍变动史). Status is derived for any day; the order in which events were
/// recorded does not matter, except that a later correction stands in place of what it corrects, and that of two loads that
/// speak of the same day the later one is right.
/// </summary>
public sealed class EnrollmentHistory
{
    private readonly EnrollmentEvent[] _recorded;

    private EnrollmentHistory(EnrollmentEvent[] recorded)
    {
        _recorded = recorded;
        var corrected = recorded.Where(e => e.Corrects is not null).Select(e => e.Corrects!.Value).ToHashSet();
        Events = [.. EnrollmentOrder.Of([.. recorded.Where(e => !corrected.Contains(e.Id) && e.Kind != EnrollmentEventKind.Voided)], recorded)];
    }

    public static EnrollmentHistory Empty { get; } = new([]);

    /// <summary>The events that count, in order: corrected and voided ones are not among them.</summary>
    public IReadOnlyList<EnrollmentEvent> Events { get; }

    /// <summary>Everything ever recorded, mistakes included.</summary>
    public IReadOnlyList<EnrollmentEvent> Recorded => _recorded;

    public static EnrollmentHistory Of(IEnumerable<EnrollmentEvent> recorded) => new([.. recorded]);

    /// <summary>The history as it was known at an instant (当时所知).</summary>
    public EnrollmentHistory AsKnownAt(DateTime instant) => new([.. _recorded.Where(e => e.RecordedAt <= instant)]);

    /// <summary>The status at the end of a day; null when nothing is known of that day or before.</summary>
    public EnrollmentStatus? StatusOn(DateOnly day)
    {
        EnrollmentStatus? status = null;
        foreach (var one in Events)
        {
            if (one.OccurredOn > day)
            {
                break;
            }

            status = EnrollmentRules.After(status, one.Kind);
        }

        return status;
    }

    /// <summary>The last event on or before a day that names a school (所在学校), leaving one out that is about to be corrected.</summary>
    public EnrollmentEvent? PlaceOn(DateOnly day, EnrollmentEventId? butFor = null) =>
        Events.LastOrDefault(e => e.OccurredOn <= day && e.SchoolCode is not null && e.Id != butFor);

    /// <summary>The status after everything that is known (现状).</summary>
    public EnrollmentStatus LastStatus => StatusOn(DateOnly.MaxValue) ?? EnrollmentStatus.NeverEnrolled;

    /// <summary>The day of the last event that changed the status (现状自何日起); null when nothing is known.</summary>
    public DateOnly? LastStatusSince
    {
        get
        {
            EnrollmentStatus? status = null;
            DateOnly? since = null;
            foreach (var one in Events)
            {
                var after = EnrollmentRules.After(status, one.Kind);
                since = after == status ? since : one.OccurredOn;
                status = after;
            }

            return since;
        }
    }

    /// <summary>
    /// Adds an event a person enters, in its place by day. It must follow from what stood before it, and what stands after it
    /// must still follow; a correction must name what it corrects.
    /// </summary>
    public Result<EnrollmentHistory> Append(EnrollmentEvent entered, DateOnly today)
    {
        if (entered.OccurredOn > today)
        {
            return new RegisterRefusals.EventInFuture(today);
        }

        if (entered.Reason is { } reason && entered.Kind != EnrollmentEventKind.Voided && RegisterTexts.SaysExpulsion(reason))
        {
            return new RegisterRefusals.ExpulsionForbidden();
        }

        if (entered.Corrects is { } corrected && CheckCorrection(entered, corrected) is { } refusal)
        {
            return refusal;
        }

        var after = Of(_recorded.Append(entered));
        return Contradiction(entered, after) is { } contradiction ? contradiction : after;
    }

    private Refusal? CheckCorrection(EnrollmentEvent entered, EnrollmentEventId corrected)
    {
        if (string.IsNullOrWhiteSpace(entered.Reason))
        {
            return new RegisterRefusals.ReasonMissing();
        }

        return Events.FirstOrDefault(e => e.Id == corrected) is not { } named ? new RegisterRefusals.CorrectedEventNotFound()
            : !EnrollmentRules.MayBeCorrected(named.Kind) ? new RegisterRefusals.RegisterStatementStands(EnrollmentWords.Of(named.Kind))
            : null;
    }

    private Refusal? Contradiction(EnrollmentEvent entered, EnrollmentHistory after)
    {
        if (entered is { Kind: EnrollmentEventKind.Voided, Corrects: null })
        {
            return new RegisterRefusals.EventDoesNotFollow(EnrollmentWords.Of(entered.Kind), EnrollmentWords.Of(StatusOn(entered.OccurredOn)));
        }

        if (Events.Any(e => e.Id != entered.Corrects && e.Kind == entered.Kind && e.OccurredOn == entered.OccurredOn))
        {
            return new RegisterRefusals.EventRecordedAlready(EnrollmentWords.Of(entered.Kind), entered.OccurredOn);
        }

        // What did not follow before, because a register showed it, need not follow now.
        var known = Astray().Select(a => a.Event.Id).ToHashSet();
        var astray = after.Astray().Where(a => !known.Contains(a.Event.Id)).ToList();
        return astray.Find(a => a.Event.Id == entered.Id) is { Event: not null } own ? new RegisterRefusals.EventDoesNotFollow(EnrollmentWords.Of(entered.Kind), EnrollmentWords.Of(own.Before))
            : astray.Count > 0 ? new RegisterRefusals.LaterEventContradicts(EnrollmentWords.Of(entered.Kind), EnrollmentWords.Of(astray[0].Event.Kind), astray[0].Event.OccurredOn)
            : null;
    }

    /// <summary>The events a person could not have entered where they stand.</summary>
    private List<(EnrollmentEvent Event, EnrollmentStatus? Before)> Astray()
    {
        var astray = new List<(EnrollmentEvent, EnrollmentStatus?)>();
        EnrollmentStatus? status = null;
        foreach (var one in Events)
        {
            if (!EnrollmentRules.MayFollow(status, one.Kind))
            {
                astray.Add((one, status));
            }

            status = EnrollmentRules.After(status, one.Kind);
        }

        return astray;
    }
}
