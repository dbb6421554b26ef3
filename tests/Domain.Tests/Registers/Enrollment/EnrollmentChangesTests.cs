using System.Globalization;
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
    private static readonly DateOnly October = new(2026, 10, 15);
    private static readonly DateOnly November = new(2026, 11, 20);

    public static TheoryData<int> Grades { get; } = [.. Enumerable.Range(1, 9)];

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
    [InlineData("2026-06-20", "2026-08-31", 9, RecordGone)]
    [InlineData("2026-06-20", "2026-09-01", 9, RecordGoneAfterGradeNine)]
    [InlineData("2025-10-15", "2026-10-15", 9, RecordGoneAfterGradeNine)]
    [InlineData("2024-09-10", "2026-10-15", 9, RecordGoneAfterGradeNine)]
    [InlineData("2026-10-15", "2027-03-01", 9, RecordGone)]
    [InlineData("2026-09-10", "2026-10-15", 9, RecordGone)]
    [InlineData("2025-10-15", "2026-10-15", 8, RecordGone)]
    [InlineData("2025-10-15", "2026-10-15", 6, RecordGone)]
    public void Whoever_was_last_seen_in_grade_nine_is_not_missed_in_the_next_school_year(string seen, string gone, int grade, EnrollmentEventKind kind) =>
        Assert.Equal([kind], Kinds(State(grade: grade), DateOnly.Parse(seen, CultureInfo.InvariantCulture), null, DateOnly.Parse(gone, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-06-20", RecordGoneAfterGradeNine)]
    [InlineData("2026-09-10", RecordGone)]
    public void A_register_of_September_may_still_show_those_who_finished_before_it(string inNineSince, EnrollmentEventKind kind)
    {
        var known = EnrollmentHistory.Of([Events.Of(RecordAppeared, DateOnly.Parse(inNineSince, CultureInfo.InvariantCulture), 1) with { GradeNumber = 9 }]);

        Assert.Equal([kind], EnrollmentChanges.Between(State(grade: 9), September, null, October, known).Select(c => c.Kind));
    }

    [Theory]
    [InlineData(EnrollmentStatus.Suspended)]
    [InlineData(EnrollmentStatus.DroppedOut)]
    [InlineData(EnrollmentStatus.OtherDeparture)]
    public void Whoever_was_not_in_school_in_grade_nine_has_not_finished_it(EnrollmentStatus status) =>
        Assert.Equal([RecordGone], Kinds(State(status, grade: 9), June, null, November));

    [Theory, MemberData(nameof(Grades))]
    public void Whoever_is_seen_for_the_first_time_entered_in_the_month_named_only_in_the_first_grade_of_a_stage(int grade)
    {
        var entry = new DateOnly(2026, 9, 1);

        var changes = EnrollmentChanges.Between(null, June, State(grade: grade, entry: entry), November);

        Assert.Equal(grade is 1 or 7 ? (Enrolled, entry) : (RecordAppeared, November), changes.Select(c => (c.Kind, c.OccurredOn)).Single());
        Assert.Equal([RecordAppeared], Kinds(null, June, State(grade: grade, entry: new DateOnly(2025, 9, 1)), November));
        Assert.Equal([RecordAppeared], Kinds(null, June, State(grade: grade), November));
    }

    [Theory, MemberData(nameof(Grades))]
    public void Whoever_vanished_and_reappears_is_in_school_in_every_grade(int grade)
    {
        var state = State(grade: grade, entry: new DateOnly(2026, 9, 1));
        var history = Told(Told(Told(EnrollmentHistory.Empty, null, June, state, September), state, September, null, October), null, September, state, November);

        Assert.Equal(EnrollmentStatus.WhereaboutsUnknown, history.StatusOn(October));
        Assert.Equal(EnrollmentStatus.Active, history.LastStatus);
        Assert.Equal([grade is 1 or 7 ? Enrolled : RecordAppeared, RecordGone, RecordAppeared], history.Events.Select(e => e.Kind));
    }

    [Theory, MemberData(nameof(Grades))]
    public void Whoever_reappears_on_the_day_of_the_load_without_them_is_in_school_in_every_grade(int grade)
    {
        var state = State(grade: grade, entry: September);
        var history = Told(Told(Told(EnrollmentHistory.Empty, null, June, state, September), state, September, null, September), null, September, state, September);

        Assert.Equal(EnrollmentStatus.Active, history.LastStatus);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Whoever_vanished_before_the_month_named_has_entered_in_it(int grade)
    {
        var before = State(grade: 6);
        var entered = State(grade: grade, school: "3134000001", entry: new DateOnly(2026, 9, 1));
        var history = Told(Told(Told(EnrollmentHistory.Empty, null, June, before, June), before, June, null, June.AddDays(30)), null, June, entered, November);

        Assert.Equal([RecordAppeared, RecordGone, Enrolled], history.Events.Select(e => e.Kind));
        Assert.Equal((EnrollmentStatus.WhereaboutsUnknown, EnrollmentStatus.Active), (history.StatusOn(new(2026, 8, 31)), history.StatusOn(new(2026, 9, 1))));
    }

    [Fact]
    public void Whoever_reappears_in_the_first_grade_after_dropping_out_in_it_has_come_back()
    {
        var state = State(grade: 1, entry: new DateOnly(2026, 9, 1));
        var dropped = state with { Status = EnrollmentStatus.DroppedOut };
        var history = Told(Told(Told(EnrollmentHistory.Empty, null, June, dropped, September), dropped, September, null, October), null, September, state, November);

        Assert.Equal(EnrollmentStatus.DroppedOut, history.StatusOn(October));
        Assert.Equal(EnrollmentStatus.Active, history.LastStatus);
        Assert.Equal([RecordAppeared, Returned], history.Events.TakeLast(2).Select(e => e.Kind));
    }

    [Theory]
    [InlineData(EnrollmentStatus.DroppedOut, Returned)]
    [InlineData(EnrollmentStatus.Missing, Returned)]
    [InlineData(EnrollmentStatus.Abroad, Returned)]
    [InlineData(EnrollmentStatus.TransferPending, TransferredIn)]
    [InlineData(EnrollmentStatus.Graduated, Enrolled)]
    public void An_enrolled_child_who_reappears_has_come_back(EnrollmentStatus known, EnrollmentEventKind kind)
    {
        var history = EnrollmentHistory.Of([Events.Of(EnrollmentRules.KindOf(known), June, 1)]);

        var after = Told(history, null, June, State(), November);

        Assert.Equal([RecordAppeared, kind], after.Events.Skip(1).Select(c => c.Kind));
        Assert.Equal(EnrollmentStatus.Active, after.LastStatus);
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

    /// <summary>The history after another load, which tells what it shows.</summary>
    private static EnrollmentHistory Told(EnrollmentHistory known, EnrollmentState? before, DateOnly beforeOn, EnrollmentState? now, DateOnly on)
    {
        var count = known.Recorded.Count;
        var load = new RegisterLoadId(new Guid(count + 1, 1, 0, new byte[8]));
        var changes = EnrollmentChanges.Between(before, beforeOn, now, on, known);
        return EnrollmentHistory.Of(known.Recorded.Concat(changes.Select((c, i) => Events.Of(c.Kind, c.OccurredOn, count + i + 1, recordedHour: count, load: load))));
    }

    private static Gen<EnrollmentState> States { get; } = Gen.Select(Gen.Int[1, 11], Gen.Int[1, 3], Gen.Int[1, 9], Gen.Int[1, 3])
        .Select((status, school, grade, @class) => State((EnrollmentStatus)status, $"213400000{school}", grade, $"{@class}班"));

    private static EnrollmentState State(EnrollmentStatus status = EnrollmentStatus.Active, string school = "2134000001", int grade = 4, string @class = "1班", DateOnly? entry = null) =>
        new(status, school, Grade.TryFrom(grade, out var made) ? made : null, @class, entry);

    private static EnrollmentEventKind[] Kinds(EnrollmentState? before, DateOnly beforeOn, EnrollmentState? now, DateOnly on) =>
        [.. EnrollmentChanges.Between(before, beforeOn, now, on).Select(c => c.Kind)];
}
