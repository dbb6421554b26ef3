using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;

namespace Baoxue.Domain.Tests.Registers.Enrollment;

public class EnrollmentEntryRulesTests
{
    private static readonly DateOnly Birth = new(2015, 9, 1);

    [Fact]
    public void Nobody_enters_what_only_a_register_shows() => Assert.All(
        [EnrollmentEventKind.RecordAppeared, EnrollmentEventKind.RecordGone, EnrollmentEventKind.RecordGoneAfterGradeNine, EnrollmentEventKind.Corrected, EnrollmentEventKind.Voided],
        kind => Assert.IsType<RegisterRefusals.EventNotEnteredByHand>(Check(Events.Of(kind, Events.Day(0), 1))));

    [Fact]
    public void No_word_a_person_can_choose_is_an_expulsion() =>
        Assert.All(EnrollmentEntryRules.Kinds, kind => Assert.False(RegisterTextsSayExpulsion(EnrollmentWords.Of(kind))));

    [Fact]
    public void Only_arriving_and_moving_up_or_aside_name_another_place() => Assert.Equal(
        [EnrollmentEventKind.Enrolled, EnrollmentEventKind.TransferredIn, EnrollmentEventKind.Returned, EnrollmentEventKind.Promoted, EnrollmentEventKind.Repeated, EnrollmentEventKind.ClassChanged],
        EnrollmentEntryRules.Kinds.Where(EnrollmentEntryRules.NamesPlace));

    [Fact]
    public void An_event_before_birth_is_refused() => Assert.IsType<RegisterRefusals.EventBeforeBirth>(Check(Events.Of(EnrollmentEventKind.TransferredOut, Birth.AddDays(-1), 1)));

    [Fact]
    public void A_suspension_needs_the_approving_organ_the_last_day_a_paper_and_a_reason()
    {
        var bare = Events.Of(EnrollmentEventKind.Suspended, Events.Day(0), 1);
        var whole = bare with { ApprovedBy = ApprovingOrgan.EducationBureau, UntilOn = Events.Day(180), ProofReference = "亳州市人民医院诊断证明", Reason = "住院治疗" };

        Assert.Equal(3, Assert.IsType<RegisterRefusals.EntryIncomplete>(Check(bare)).Fields.Count);
        Assert.IsType<RegisterRefusals.EntryIncomplete>(Check(whole with { UntilOn = null }));
        Assert.IsType<RegisterRefusals.SuspensionEndsBeforeItBegins>(Check(whole with { UntilOn = Events.Day(0) }));
        Assert.Null(Check(whole));
    }

    [Fact]
    public void A_transfer_out_is_confirmed_only_by_the_record_of_the_receiving_school()
    {
        var bare = Events.Of(EnrollmentEventKind.TransferConfirmed, Events.Day(0), 1) with { Counterpart = "合肥市第一小学", ProofReference = "转学联系函 12 号" };

        Assert.IsType<RegisterRefusals.EntryIncomplete>(Check(bare));
        Assert.Null(Check(bare with { SeenNumberIndex = [1] }));
    }

    [Theory]
    [InlineData(EnrollmentEventKind.Promoted, 5, 5, false)]
    [InlineData(EnrollmentEventKind.Promoted, 5, 6, true)]
    [InlineData(EnrollmentEventKind.Repeated, 5, 6, false)]
    [InlineData(EnrollmentEventKind.Repeated, 5, 5, true)]
    [InlineData(EnrollmentEventKind.Graduated, 5, 5, false)]
    [InlineData(EnrollmentEventKind.Graduated, 6, 6, true)]
    [InlineData(EnrollmentEventKind.Completed, 9, 9, true)]
    [InlineData(EnrollmentEventKind.Completed, 8, 8, false)]
    public void Grades_go_up_by_promotion_stay_by_repeating_and_end_with_six_and_nine(EnrollmentEventKind kind, int before, int after, bool fits)
    {
        var refusal = EnrollmentEntryRules.Check(Events.Of(kind, Events.Day(0), 1) with { GradeNumber = (short)after }, Birth, (short)before);

        Assert.Equal(fits, refusal is null);
        Assert.True(fits || refusal is RegisterRefusals.GradeDoesNotFit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void A_grade_outside_one_to_nine_is_refused(int grade) => Assert.IsType<RegisterRefusals.GradeOutOfRange>(
        Check(Events.Of(EnrollmentEventKind.Enrolled, Events.Day(0), 1) with { SchoolCode = "2134000001", GradeNumber = (short)grade }));

    [Fact]
    public void What_is_needed_is_asked() =>
        Assert.All(EnrollmentEntryRules.Kinds, kind => Assert.Equal(EnrollmentEntryRules.Needed(kind), EnrollmentEntryRules.Needed(kind) & EnrollmentEntryRules.Asked(kind)));

    [Theory]
    [InlineData(EnrollmentEventKind.TransferredIn, "2134000001", 5, "1班", false)]
    [InlineData(EnrollmentEventKind.TransferredIn, "2134000001", 5, null, false)]
    [InlineData(EnrollmentEventKind.Promoted, null, 5, null, false)]
    [InlineData(EnrollmentEventKind.Promoted, null, 6, null, true)]
    [InlineData(EnrollmentEventKind.ClassChanged, null, null, "1班", false)]
    [InlineData(EnrollmentEventKind.ClassChanged, null, null, "2班", true)]
    [InlineData(EnrollmentEventKind.TransferredIn, "2134000002", 5, null, true)]
    [InlineData(EnrollmentEventKind.DroppedOut, "2134000002", 6, "2班", false)]
    public void Only_what_was_said_of_the_place_waits_for_the_register(EnrollmentEventKind kind, string? school, int? grade, string? className, bool awaits)
    {
        var entered = Events.Of(kind, Events.Day(0), 1) with { SchoolCode = school, GradeNumber = (short?)grade, ClassName = className };

        Assert.Equal(awaits, EnrollmentEntryRules.AwaitsRegister(entered with { LoadId = null }, "2134000001", 5, "1班"));
        Assert.False(EnrollmentEntryRules.AwaitsRegister(entered with { LoadId = new RegisterLoadId(Guid.CreateVersion7()) }, "2134000001", 5, "1班"));
    }

    [Fact]
    public void Who_is_in_no_register_waits_for_it() => Assert.True(EnrollmentEntryRules.AwaitsRegister(
        Events.Of(EnrollmentEventKind.Enrolled, Events.Day(0), 1) with { SchoolCode = "2134000001", GradeNumber = 1, LoadId = null }, null, null, null));

    private static Domain.Common.Refusal? Check(EnrollmentEvent entered) => EnrollmentEntryRules.Check(entered, Birth, null);

    private static bool RegisterTextsSayExpulsion(string word) => Domain.Registers.Reading.RegisterTexts.SaysExpulsion(word);
}
