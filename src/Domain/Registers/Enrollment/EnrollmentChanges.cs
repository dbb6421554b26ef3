using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>
/// What two versions of a student record say happened between them (变动推导). Only what the register shows: a record that is
/// gone is unknown, and a new school with no word of a transfer is a transfer out and in on the day of the later register.
/// </summary>
public static class EnrollmentChanges
{
    /// <summary>The events between the version before and the version now; null for no record.</summary>
    /// <param name="previous">What the register in force said.</param>
    /// <param name="previousOn">The day it spoke of; not read when there was no record.</param>
    /// <param name="current">What the register loaded says.</param>
    /// <param name="currentOn">The day it speaks of; the day of all events but an enrollment.</param>
    /// <param name="known">What earlier events tell of a child who comes or goes; null when there are none.</param>
    public static IReadOnlyList<EnrollmentChange> Between(
        EnrollmentState? previous, DateOnly previousOn, EnrollmentState? current, DateOnly currentOn, EnrollmentHistory? known = null) =>
        (previous, current) switch
        {
            (null, null) => [],
            (null, { } appeared) => Appearance(appeared, currentOn, known ?? EnrollmentHistory.Empty),
            ({ } gone, null) => [Change(KindOfVanishing(gone, previousOn, currentOn, known ?? EnrollmentHistory.Empty), currentOn, gone)],
            ({ } before, { } now) => Differences(before, previousOn, now, currentOn),
        };

    private static EnrollmentChange Change(EnrollmentEventKind kind, DateOnly on, EnrollmentState state) => new(kind, on, state.SchoolCode, state.Grade, state.ClassName);

    /// <summary>
    /// Whoever was in grade nine is not expected in the register of the next school year. Registers of September may not be moved
    /// up yet: a child in grade nine there who was in it the year before is one that has finished, too.
    /// </summary>
    private static EnrollmentEventKind KindOfVanishing(EnrollmentState gone, DateOnly lastOn, DateOnly on, EnrollmentHistory known)
    {
        var year = SchoolYear.Of(on);
        var isFinished = gone is { Status: EnrollmentStatus.Active, Grade.Number: 9 }
            && (SchoolYear.Of(lastOn).CompareTo(year) < 0 || (lastOn.Month == 9 && known.Events.Any(e => e.GradeNumber == 9 && SchoolYear.Of(e.OccurredOn).CompareTo(year) < 0)));
        return isFinished ? EnrollmentEventKind.RecordGoneAfterGradeNine : EnrollmentEventKind.RecordGone;
    }

    private static List<EnrollmentChange> Appearance(EnrollmentState now, DateOnly on, EnrollmentHistory known)
    {
        // Only a child in the first grade of a stage can be said to have entered this school in the month the register names, and
        // only if nothing of that month or later is known: what was known then would undo an entry that is told afterwards.
        var isEntrant = now.Grade is { Number: 1 or 7 } && now.EntryOn is { } entry && entry <= on && SchoolYear.Of(entry) == SchoolYear.Of(on)
            && !known.Events.Any(e => e.OccurredOn >= entry);
        List<EnrollmentChange> changes =
        [
            isEntrant ? Change(EnrollmentEventKind.Enrolled, now.EntryOn!.Value, now) : Change(EnrollmentEventKind.RecordAppeared, on, now),
        ];
        if (now.Status != EnrollmentStatus.Active)
        {
            changes.Add(Change(EnrollmentRules.KindOf(now.Status), on, now));
        }
        else if (!isEntrant && known.StatusOn(on) is { } left && EnrollmentRules.KindOfComingBackFrom(left) is { } cameBack)
        {
            changes.Add(Change(cameBack, on, now));
        }

        return changes;
    }

    private static List<EnrollmentChange> Differences(EnrollmentState before, DateOnly beforeOn, EnrollmentState now, DateOnly on)
    {
        List<EnrollmentChange> changes = [];
        var isNewStage = before.Grade is { IsJuniorMiddle: false } && now.Grade is { IsJuniorMiddle: true };
        var isMoved = before.SchoolCode is not null && now.SchoolCode is not null && before.SchoolCode != now.SchoolCode;
        if (isMoved && now.Status == EnrollmentStatus.Active)
        {
            AddMove(changes, before, now, on, isNewStage);
        }
        else
        {
            if (before.Status != now.Status)
            {
                var isEntrant = now.Status == EnrollmentStatus.Active && before.Status is EnrollmentStatus.Graduated or EnrollmentStatus.Completed;
                changes.Add(Change(isEntrant ? EnrollmentEventKind.Enrolled : EnrollmentRules.KindOf(now.Status), on, now));
            }

            if (isMoved)
            {
                changes.Add(Change(EnrollmentEventKind.Corrected, on, now));
            }
        }

        if (!(isMoved && isNewStage))
        {
            AddGrade(changes, before, beforeOn, now, on, isMoved);
        }

        if (changes.Count == 0 && before.EntryOn != now.EntryOn)
        {
            changes.Add(Change(EnrollmentEventKind.Corrected, on, now));
        }

        return changes;
    }

    private static void AddMove(List<EnrollmentChange> changes, EnrollmentState before, EnrollmentState now, DateOnly on, bool isNewStage)
    {
        if (before.Status is EnrollmentStatus.Active or EnrollmentStatus.Suspended)
        {
            changes.Add(Change(isNewStage ? EnrollmentEventKind.Graduated : EnrollmentEventKind.TransferredOut, on, before));
        }

        changes.Add(Change(isNewStage ? EnrollmentEventKind.Enrolled : EnrollmentEventKind.TransferredIn, on, now));
    }

    private static void AddGrade(List<EnrollmentChange> changes, EnrollmentState before, DateOnly beforeOn, EnrollmentState now, DateOnly on, bool isMoved)
    {
        if (before.Grade is { } old && now.Grade is { } @new)
        {
            if (now.Status == EnrollmentStatus.Active && GradeEvent(old, beforeOn, @new, on) is { } kind)
            {
                changes.Add(Change(kind, on, now));
            }
            else if (old != @new)
            {
                changes.Add(Change(EnrollmentEventKind.Corrected, on, now));
            }
            else if (!isMoved && before.ClassName != now.ClassName)
            {
                changes.Add(Change(EnrollmentEventKind.ClassChanged, on, now));
            }
        }
        else if (before.Grade != now.Grade)
        {
            changes.Add(Change(EnrollmentEventKind.Corrected, on, now));
        }
    }

    /// <summary>
    /// Registers are moved up a grade in the course of September. A register of September that shows the old grade proves no
    /// repeating, and a higher grade after it is a promotion though the school year is the same.
    /// </summary>
    private static EnrollmentEventKind? GradeEvent(Grade old, DateOnly oldOn, Grade @new, DateOnly on)
    {
        var years = SchoolYear.Of(on).StartYear - SchoolYear.Of(oldOn).StartYear;
        if (@new.Number > old.Number)
        {
            return years > 0 || oldOn.Month == 9 ? EnrollmentEventKind.Promoted : null;
        }

        return years > 0 && on.Month != 9 ? EnrollmentEventKind.Repeated : null;
    }
}
