using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using CsCheck;

namespace Baoxue.Domain.Tests.Registers.Enrollment;

public class EnrollmentHistoryTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_transfer_out_is_pending_until_somebody_receives_the_child()
    {
        var history = EnrollmentHistory.Of(
        [
            Events.Of(EnrollmentEventKind.Enrolled, Events.Day(0), 1),
            Events.Of(EnrollmentEventKind.TransferredOut, Events.Day(10), 2),
            Events.Of(EnrollmentEventKind.TransferredIn, Events.Day(20), 3),
        ]);

        Assert.Null(history.StatusOn(Events.Day(-1)));
        Assert.Equal(EnrollmentStatus.Active, history.StatusOn(Events.Day(9)));
        Assert.Equal(EnrollmentStatus.TransferPending, history.StatusOn(Events.Day(10)));
        Assert.Equal(EnrollmentStatus.TransferPending, history.StatusOn(Events.Day(19)));
        Assert.Equal(EnrollmentStatus.Active, history.StatusOn(Events.Day(20)));
    }

    [Theory]
    [InlineData(EnrollmentEventKind.Enrolled, EnrollmentStatus.WhereaboutsUnknown)]
    [InlineData(EnrollmentEventKind.Suspended, EnrollmentStatus.WhereaboutsUnknown)]
    [InlineData(EnrollmentEventKind.DroppedOut, EnrollmentStatus.DroppedOut)]
    [InlineData(EnrollmentEventKind.TransferredOut, EnrollmentStatus.TransferPending)]
    [InlineData(EnrollmentEventKind.Died, EnrollmentStatus.Deceased)]
    public void A_record_that_is_gone_is_unknown_and_never_transferred(EnrollmentEventKind before, EnrollmentStatus expected) => Assert.Equal(expected,
        EnrollmentHistory.Of([Events.Of(before, Events.Day(0), 1), Events.Of(EnrollmentEventKind.RecordGone, Events.Day(1), 2)]).StatusOn(Today));

    [Theory]
    [InlineData(EnrollmentEventKind.Promoted, EnrollmentStatus.GoneAfterGradeNine)]
    [InlineData(EnrollmentEventKind.Suspended, EnrollmentStatus.WhereaboutsUnknown)]
    [InlineData(EnrollmentEventKind.LeftOtherwise, EnrollmentStatus.WhereaboutsUnknown)]
    [InlineData(EnrollmentEventKind.DroppedOut, EnrollmentStatus.DroppedOut)]
    [InlineData(EnrollmentEventKind.Graduated, EnrollmentStatus.Graduated)]
    public void A_record_gone_after_grade_nine_is_its_own_status_only_for_who_was_in_school(EnrollmentEventKind before, EnrollmentStatus expected) => Assert.Equal(expected,
        EnrollmentHistory.Of([Events.Of(before, Events.Day(0), 1), Events.Of(EnrollmentEventKind.RecordGoneAfterGradeNine, Events.Day(1), 2)]).StatusOn(Today));

    [Theory]
    [InlineData(EnrollmentEventKind.Graduated, EnrollmentStatus.Graduated)]
    [InlineData(EnrollmentEventKind.DroppedOut, EnrollmentStatus.DroppedOut)]
    [InlineData(EnrollmentEventKind.Enrolled, EnrollmentStatus.Active)]
    public void Whoever_knows_what_became_of_a_leaver_of_grade_nine_may_enter_it(EnrollmentEventKind entered, EnrollmentStatus expected) => Assert.Equal(expected,
        EnrollmentHistory.Of([Events.Of(EnrollmentEventKind.RecordGoneAfterGradeNine, Events.Day(0), 1)]).Append(Events.Of(entered, Events.Day(1), 2), Today).Value.LastStatus);

    [Theory]
    [InlineData(EnrollmentEventKind.DroppedOut, 10)]
    [InlineData(EnrollmentEventKind.Graduated, 10)]
    [InlineData(EnrollmentEventKind.ClassChanged, 20)]
    public void A_status_holds_since_the_last_event_that_changed_it(EnrollmentEventKind before, int since) => Assert.Equal(Events.Day(since), EnrollmentHistory.Of(
        [Events.Of(EnrollmentEventKind.Enrolled, Events.Day(0), 1), Events.Of(before, Events.Day(10), 2), Events.Of(EnrollmentEventKind.RecordGone, Events.Day(20), 3)]).LastStatusSince);

    [Fact]
    public void Of_whom_nothing_is_known_no_status_holds_since_a_day() => Assert.Null(EnrollmentHistory.Empty.LastStatusSince);

    [Fact]
    public void The_status_is_derivable_on_any_day_in_any_order_of_recording() => Gen.Select(Events.Histories, Gen.Int[-5, 40], Gen.Int).Sample((events, day, seed) =>
    {
        var shuffled = events.ToArray();
        new Random(seed).Shuffle(shuffled);
        return EnrollmentHistory.Of(events).StatusOn(Events.Day(day)) == EnrollmentHistory.Of(shuffled).StatusOn(Events.Day(day));
    });

    [Fact]
    public void Later_events_never_alter_an_earlier_day() => Gen.Select(Events.Histories, Gen.Int[0, 30]).Sample((events, day) =>
        EnrollmentHistory.Of(events).StatusOn(Events.Day(day)) == EnrollmentHistory.Of(events.Where(e => e.OccurredOn <= Events.Day(day))).StatusOn(Events.Day(day)));

    [Fact]
    public void Appending_keeps_everything_recorded() => Gen.Select(Events.Histories, Gen.Int[1, 20], Gen.Int[0, 30]).Sample((events, kind, day) =>
    {
        var before = EnrollmentHistory.Of(events);
        var after = before.Append(Events.Of((EnrollmentEventKind)kind, Events.Day(day), 99), Today);
        return !after.IsOk || (after.Value.Recorded.Count == events.Length + 1 && after.Value.Recorded.Take(events.Length).SequenceEqual(events));
    });

    [Fact]
    public void Voiding_the_last_event_gives_the_status_before_it() => Gen.Select(Events.Histories, Gen.Int[0, 30]).Sample((events, day) =>
    {
        var mistake = Events.Of(EnrollmentEventKind.Died, Events.Day(day), 90);
        var mended = EnrollmentHistory.Of([.. events, mistake]).Append(Events.Of(EnrollmentEventKind.Voided, Events.Day(day), 91, corrects: 90, reason: "录入错误"), Today).Value;
        return mended.StatusOn(Today) == EnrollmentHistory.Of(events).StatusOn(Today) && mended.Recorded.Count == events.Length + 2;
    });

    [Fact]
    public void What_was_known_before_a_correction_can_still_be_asked()
    {
        var died = Events.Of(EnrollmentEventKind.Died, Events.Day(0), 1, recordedHour: 1);
        var history = EnrollmentHistory.Of([died, Events.Of(EnrollmentEventKind.Suspended, Events.Day(0), 2, corrects: 1, reason: "误录", recordedHour: 2)]);

        Assert.Equal(EnrollmentStatus.Suspended, history.StatusOn(Today));
        Assert.Equal(EnrollmentStatus.Deceased, history.AsKnownAt(died.RecordedAt).StatusOn(Today));
    }

    [Fact]
    public void An_event_must_follow_from_what_stood_before()
    {
        var dead = EnrollmentHistory.Of([Events.Of(EnrollmentEventKind.Died, Events.Day(0), 1)]);

        Assert.IsType<RegisterRefusals.EventDoesNotFollow>(dead.Append(Events.Of(EnrollmentEventKind.Returned, Events.Day(1), 2), Today).Refusal);
        Assert.IsType<RegisterRefusals.EventInFuture>(EnrollmentHistory.Empty.Append(Events.Of(EnrollmentEventKind.Enrolled, Today.AddDays(1), 1), Today).Refusal);
        Assert.IsType<RegisterRefusals.ExpulsionForbidden>(EnrollmentHistory.Empty.Append(Events.Of(EnrollmentEventKind.LeftOtherwise, Today, 1, reason: "学校开除"), Today).Refusal);
        Assert.IsType<RegisterRefusals.CorrectedEventNotFound>(dead.Append(Events.Of(EnrollmentEventKind.Voided, Today, 2, corrects: 7, reason: "误录"), Today).Refusal);
        Assert.IsType<RegisterRefusals.ReasonMissing>(dead.Append(Events.Of(EnrollmentEventKind.Voided, Today, 2, corrects: 1), Today).Refusal);
        Assert.IsType<RegisterRefusals.EventDoesNotFollow>(dead.Append(Events.Of(EnrollmentEventKind.Voided, Today, 2), Today).Refusal);
    }

    [Fact]
    public void An_event_that_makes_a_later_one_impossible_is_refused()
    {
        var moved = EnrollmentHistory.Of([Events.Of(EnrollmentEventKind.Enrolled, Events.Day(0), 1), Events.Of(EnrollmentEventKind.ClassChanged, Events.Day(20), 2)]);

        Assert.IsType<RegisterRefusals.LaterEventContradicts>(moved.Append(Events.Of(EnrollmentEventKind.Died, Events.Day(10), 3), Today).Refusal);
        Assert.True(moved.Append(Events.Of(EnrollmentEventKind.Died, Events.Day(30), 3), Today).IsOk);
        var dead = EnrollmentHistory.Of([Events.Of(EnrollmentEventKind.TransferredOut, Events.Day(0), 1), Events.Of(EnrollmentEventKind.TransferConfirmed, Events.Day(5), 2)]);
        Assert.IsType<RegisterRefusals.LaterEventContradicts>(dead.Append(Events.Of(EnrollmentEventKind.Voided, Events.Day(0), 3, corrects: 1, reason: "误录"), Today).Refusal);
    }

    [Fact]
    public void The_same_event_of_the_same_day_is_recorded_once()
    {
        var moved = EnrollmentHistory.Of([Events.Of(EnrollmentEventKind.ClassChanged, Events.Day(0), 1)]);

        Assert.IsType<RegisterRefusals.EventRecordedAlready>(moved.Append(Events.Of(EnrollmentEventKind.ClassChanged, Events.Day(0), 2), Today).Refusal);
        Assert.True(moved.Append(Events.Of(EnrollmentEventKind.ClassChanged, Events.Day(0), 2, corrects: 1, reason: "班级写错"), Today).IsOk);
    }

    [Fact]
    public void That_a_register_held_a_child_is_not_corrected_by_hand() => Assert.IsType<RegisterRefusals.RegisterStatementStands>(
        EnrollmentHistory.Of([Events.Of(EnrollmentEventKind.RecordGone, Events.Day(0), 1)])
            .Append(Events.Of(EnrollmentEventKind.Voided, Events.Day(0), 2, corrects: 1, reason: "误录"), Today).Refusal);

    [Fact]
    public void After_whatever_was_accepted_the_status_is_the_fold_and_each_event_follows_the_one_before() => Entries.Sample(entries =>
    {
        var history = entries.Aggregate(EnrollmentHistory.Empty, (known, entry) => known.Append(entry, Today) is { IsOk: true } next ? next.Value : known);
        EnrollmentStatus? status = null;
        foreach (var one in history.Events)
        {
            if (!EnrollmentRules.MayFollow(status, one.Kind))
            {
                return false;
            }

            status = EnrollmentRules.After(status, one.Kind);
        }

        return history.LastStatus == (status ?? EnrollmentStatus.NeverEnrolled) && history.Recorded.Count >= history.Events.Count;
    });

    // Plain events, replacements and voidings of any of those before, in any order of days.
    private static Gen<EnrollmentEvent[]> Entries { get; } =
        Gen.Select(Gen.Int[1, 20], Gen.Int[0, 30], Gen.Int[0, 14]).Array[1, 14].Select(parts => parts.Select((part, i) =>
            Events.Of((EnrollmentEventKind)part.Item1, Events.Day(part.Item2), i + 1, corrects: part.Item3 is > 0 and var named && named <= i ? named : null, reason: "核对后登记")).ToArray());

    [Fact]
    public void Before_the_first_event_nothing_is_known_which_is_not_to_say_that_the_child_was_in_no_register()
    {
        var refusal = EnrollmentHistory.Empty.Append(Events.Of(EnrollmentEventKind.Voided, Today, 1), Today).Refusal;

        Assert.Equal(new RegisterRefusals.EventDoesNotFollow("作废", "当时情况不明"), refusal);
        Assert.Equal("无学籍", EnrollmentWords.Of(EnrollmentStatus.NeverEnrolled));
    }

    [Fact]
    public void Every_status_and_event_has_a_word()
    {
        Assert.All(Enum.GetValues<EnrollmentStatus>(), status => Assert.NotEmpty(EnrollmentWords.Of(status)));
        Assert.Equal(Enum.GetValues<EnrollmentEventKind>().Length, Enum.GetValues<EnrollmentEventKind>().Select(EnrollmentWords.Of).Distinct().Count());
    }
}
