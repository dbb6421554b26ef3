using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using static Baoxue.Domain.Registers.Enrollment.EnrollmentEventKind;

namespace Baoxue.Domain.Tests.Registers.Enrollment;

public sealed class EnrollmentOrderTests
{
    private static readonly RegisterLoadId First = new(Guid.CreateVersion7());
    private static readonly RegisterLoadId Second = new(Guid.CreateVersion7());
    private static readonly RegisterLoadId Third = new(Guid.CreateVersion7());

    [Fact]
    public void A_child_gone_in_one_load_and_back_in_a_later_one_of_the_same_day_is_in_school()
    {
        var history = EnrollmentHistory.Of([Shown(RecordAppeared, First, 1, 1), Shown(RecordGone, Second, 2, 2), Shown(RecordAppeared, Third, 3, 3)]);

        Assert.Equal(EnrollmentStatus.Active, history.LastStatus);
    }

    [Fact]
    public void A_status_taken_back_by_a_later_load_of_the_same_day_is_taken_back()
    {
        var history = EnrollmentHistory.Of([Shown(RecordAppeared, First, 1, 1), Shown(DroppedOut, Second, 2, 2), Shown(Returned, Third, 3, 3)]);

        Assert.Equal([RecordAppeared, DroppedOut, Returned], history.Events.Select(e => e.Kind));
        Assert.Equal(EnrollmentStatus.Active, history.LastStatus);
    }

    [Fact]
    public void What_one_load_shows_keeps_the_order_of_its_kinds()
    {
        var history = EnrollmentHistory.Of([Shown(Promoted, Second, 1, 2), Shown(TransferredIn, Second, 2, 2), Shown(TransferredOut, Second, 3, 2), Shown(RecordAppeared, First, 4, 1)]);

        Assert.Equal([RecordAppeared, TransferredOut, TransferredIn, Promoted], history.Events.Select(e => e.Kind));
    }

    [Fact]
    public void What_people_enter_for_one_day_keeps_the_order_of_its_kinds_until_the_next_load()
    {
        var history = EnrollmentHistory.Of(
        [
            Shown(RecordAppeared, First, 1, 1),
            Entered(TransferredIn, 2, 2),
            Entered(TransferredOut, 3, 3),
            Shown(Suspended, Second, 4, 4),
            Entered(Returned, 5, 5),
        ]);

        Assert.Equal([RecordAppeared, TransferredOut, TransferredIn, Returned, Suspended], history.Events.Select(e => e.Kind));
    }

    [Fact]
    public void A_correction_stands_before_the_load_that_what_it_corrects_stood_before()
    {
        var history = EnrollmentHistory.Of(
        [
            Shown(RecordAppeared, First, 1, 1),
            Entered(Died, 2, 2),
            Shown(Returned, Second, 3, 3),
            Entered(DroppedOut, 4, 4) with { Corrects = new(new Guid(2, 0, 0, new byte[8])) },
        ]);

        Assert.Equal([RecordAppeared, DroppedOut, Returned], history.Events.Select(e => e.Kind));
    }

    [Fact]
    public void A_load_divides_the_day_though_all_it_showed_was_corrected_since()
    {
        var history = EnrollmentHistory.Of(
        [
            Shown(RecordAppeared, First, 1, 1),
            Shown(DroppedOut, Second, 2, 2),
            Shown(Returned, Third, 3, 3),
            Entered(Returned, 4, 4) with { Corrects = new(new Guid(3, 0, 0, new byte[8])) },
        ]);

        Assert.Equal([RecordAppeared, DroppedOut, Returned], history.Events.Select(e => e.Kind));
        Assert.Equal(EnrollmentStatus.Active, history.LastStatus);
    }

    private static EnrollmentEvent Shown(EnrollmentEventKind kind, RegisterLoadId load, int id, int hour) => Events.Of(kind, Events.Day(0), id, recordedHour: hour, load: load);

    private static EnrollmentEvent Entered(EnrollmentEventKind kind, int id, int hour) => Events.Of(kind, Events.Day(0), id, recordedHour: hour);
}
