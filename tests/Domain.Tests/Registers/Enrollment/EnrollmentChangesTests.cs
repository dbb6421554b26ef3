using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using CsCheck;
using static Baoxue.Domain.Registers.Enrollment.EnrollmentEventKind;

namespace Baoxue.Domain.Tests.Registers.Enrollment;

public class EnrollmentChangesTests
{
    private static readonly DateOnly June = new(2026, 6, 20);
    private static readonly DateOnly September = new(2026, 9, 10);
    private static readonly DateOnly November = new(2026, 11, 20);

    [Fact]
    public void A_child_seen_for_the_first_time_appeared_and_an_entrant_enrolled()
    {
        Assert.Equal([RecordAppeared], Kinds(null, June, State(grade: 4), November));
        Assert.Equal([RecordAppeared, DroppedOut], Kinds(null, June, State(EnrollmentStatus.DroppedOut), November));

        var enrolled = Assert.Single(EnrollmentChanges.Between(null, June, State(grade: 1, entry: new DateOnly(2026, 9, 1)), November));
        Assert.Equal((Enrolled, new DateOnly(2026, 9, 1)), (enrolled.Kind, enrolled.OccurredOn));
    }

    [Fact]
    public void A_record_that_vanished_is_gone_and_nothing_else() => Assert.Equal([RecordGone], Kinds(State(), June, null, November));

    [Theory]
    [InlineData(EnrollmentStatus.DroppedOut, Returned)]
    [InlineData(EnrollmentStatus.Missing, Returned)]
    [InlineData(EnrollmentStatus.Abroad, Returned)]
    [InlineData(EnrollmentStatus.TransferPending, TransferredIn)]
    [InlineData(EnrollmentStatus.Graduated, Enrolled)]
    public void An_enrolled_child_who_reappears_has_come_back(EnrollmentStatus known, EnrollmentEventKind kind)
    {
        var changes = EnrollmentChanges.Between(null, June, State(), November, known);

        Assert.Equal([RecordAppeared, kind], changes.Select(c => c.Kind));
        Assert.Equal(EnrollmentStatus.Active, changes.Aggregate((EnrollmentStatus?)known, (status, change) => EnrollmentRules.After(status, change.Kind)));
    }

    [Fact]
    public void Another_school_in_the_year_is_a_transfer_out_and_in()
    {
        var changes = EnrollmentChanges.Between(State(grade: 4), September, State(grade: 4, school: "2134000002"), November);

        Assert.Equal([(TransferredOut, "2134000001"), (TransferredIn, "2134000002")], changes.Select(c => (c.Kind, c.SchoolCode!)));
    }

    [Fact]
    public void Another_school_for_grade_seven_is_a_graduation_and_an_enrollment() =>
        Assert.Equal([Graduated, Enrolled], Kinds(State(grade: 6), June, State(grade: 7, school: "3134000001"), November));

    [Fact]
    public void Grades_go_up_in_a_new_school_year_and_repeating_shows_after_September()
    {
        Assert.Equal([Promoted], Kinds(State(grade: 4), June, State(grade: 5), November));
        Assert.Equal([Promoted], Kinds(State(grade: 6), June, State(grade: 7), November));
        Assert.Equal([Repeated], Kinds(State(grade: 4), June, State(grade: 4), November));
        Assert.Empty(Kinds(State(grade: 4), June, State(grade: 4), September));
        Assert.Equal([Promoted], Kinds(State(grade: 4), September, State(grade: 5), November));
        Assert.Equal([Corrected], Kinds(State(grade: 4), November, State(grade: 5), November.AddDays(30)));
    }

    [Fact]
    public void A_change_of_status_is_its_event()
    {
        Assert.Equal([Suspended], Kinds(State(), September, State(EnrollmentStatus.Suspended), November));
        Assert.Equal([Returned], Kinds(State(EnrollmentStatus.DroppedOut), September, State(), November));
        Assert.Equal([TransferredOut], Kinds(State(), September, State(EnrollmentStatus.TransferPending), November));
        Assert.Equal([TransferredIn], Kinds(State(EnrollmentStatus.TransferPending), September, State(school: "2134000002"), November));
        Assert.Equal([ClassChanged], Kinds(State(), September, State(@class: "2班"), November));
    }

    [Fact]
    public void What_a_record_says_is_what_the_history_derives() => Gen.Select(States, States).Sample((before, now) =>
    {
        var changes = EnrollmentChanges.Between(null, September, before, September).Concat(EnrollmentChanges.Between(before, September, now, November));
        var history = EnrollmentHistory.Of(changes.Select((c, i) => Events.Of(c.Kind, c.OccurredOn, i + 1)));

        return history.StatusOn(September) == before.Status && history.StatusOn(November) == now.Status;
    });

    [Fact]
    public void Nothing_happened_between_equal_versions_of_one_year() =>
        States.Sample(state => EnrollmentChanges.Between(state, September, state, November).Count == 0);

    private static Gen<EnrollmentState> States { get; } = Gen.Select(Gen.Int[1, 11], Gen.Int[1, 3], Gen.Int[1, 9], Gen.Int[1, 3])
        .Select((status, school, grade, @class) => State((EnrollmentStatus)status, $"213400000{school}", grade, $"{@class}班"));

    private static EnrollmentState State(EnrollmentStatus status = EnrollmentStatus.Active, string school = "2134000001", int grade = 4, string @class = "1班", DateOnly? entry = null) =>
        new(status, school, Grade.TryFrom(grade, out var made) ? made : null, @class, entry);

    private static EnrollmentEventKind[] Kinds(EnrollmentState? before, DateOnly beforeOn, EnrollmentState? now, DateOnly on) =>
        [.. EnrollmentChanges.Between(before, beforeOn, now, on).Select(c => c.Kind)];
}
