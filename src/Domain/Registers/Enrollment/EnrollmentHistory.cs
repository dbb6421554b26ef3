using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>
/// All enrollment events of one child in force (学籍变动史). Status is derived for any day; the order in which events were
/// recorded does not matter, except that a later correction stands in place of what it corrects.
/// </summary>
public sealed class EnrollmentHistory
{
    private readonly EnrollmentEvent[] _recorded;

    private EnrollmentHistory(EnrollmentEvent[] recorded)
    {
        _recorded = recorded;
        var corrected = recorded.Where(e => e.Corrects is not null).Select(e => e.Corrects!.Value).ToHashSet();
        Events = [.. recorded.Where(e => !corrected.Contains(e.Id) && e.Kind != EnrollmentEventKind.Voided).Order(EnrollmentOrder.Instance)];
    }

    public static EnrollmentHistory Empty { get; } = new([]);

    /// <summary>The events that count, in order: corrected and voided ones are not among them.</summary>
    public IReadOnlyList<EnrollmentEvent> Events { get; }

    /// <summary>Everything ever recorded, mistakes included.</summary>
    public IReadOnlyList<EnrollmentEvent> Recorded => _recorded;

    public static EnrollmentHistory Of(IEnumerable<EnrollmentEvent> recorded) => new([.. recorded]);

    /// <summary>The history as it was known at an instant (当时所知).</summary>
    public EnrollmentHistory AsKnownAt(DateTime instant) => new([.. _recorded.Where(e => e.RecordedAt <= instant)]);

    /// <summary>The status at the end of a day; null when nothing tells, which is not the same as having left.</summary>
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

    /// <summary>The last event on or before a day that names a school (所在学校).</summary>
    public EnrollmentEvent? PlaceOn(DateOnly day) => Events.LastOrDefault(e => e.OccurredOn <= day && e.SchoolCode is not null);

    /// <summary>Adds an event a person enters; it must follow from what stood before, and a correction must name what it corrects.</summary>
    public Result<EnrollmentHistory> Append(EnrollmentEvent entered, DateOnly today)
    {
        if (entered.OccurredOn > today)
        {
            return new RegisterRefusals.EventInFuture(today);
        }

        if (entered.Reason is { } reason && entered.GradeNumber is >= 1 and <= 9 && RegisterTexts.SaysExpulsion(reason))
        {
            return new RegisterRefusals.ExpulsionForbidden();
        }

        if (entered.Corrects is { } corrected)
        {
            return CheckCorrection(entered, corrected) is { } refusal ? refusal : Of(_recorded.Append(entered));
        }

        var before = StatusOn(entered.OccurredOn);
        return EnrollmentRules.MayFollow(before, entered.Kind)
            ? Of(_recorded.Append(entered))
            : new RegisterRefusals.EventDoesNotFollow(EnrollmentWords.Of(entered.Kind), EnrollmentWords.Of(before));
    }

    private Refusal? CheckCorrection(EnrollmentEvent entered, EnrollmentEventId corrected)
    {
        if (string.IsNullOrWhiteSpace(entered.Reason))
        {
            return new RegisterRefusals.ReasonMissing();
        }

        return Events.Any(e => e.Id == corrected) ? null : new RegisterRefusals.CorrectedEventNotFound();
    }
}
