using Baoxue.Domain.Common;
using Fields = Baoxue.Domain.Registers.Enrollment.EnrollmentEntryFields;

namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>
/// What a person may enter about enrollment by hand, and what each event has to say (手工登记规则). There is no event for
/// expelling a child or letting it leave school: 义务教育法 §27.
/// </summary>
public static class EnrollmentEntryRules
{
    public const int LongestReason = 500;
    public const int LongestProof = 200;
    public const int LongestCounterpart = 100;
    public const int LongestClass = 30;

    /// <summary>The events a person may enter, in the order pages offer them; appearing and vanishing are for registers alone.</summary>
    public static IReadOnlyList<EnrollmentEventKind> Kinds { get; } =
    [
        EnrollmentEventKind.Enrolled, EnrollmentEventKind.TransferredIn, EnrollmentEventKind.Returned, EnrollmentEventKind.Promoted,
        EnrollmentEventKind.Repeated, EnrollmentEventKind.ClassChanged, EnrollmentEventKind.TransferredOut, EnrollmentEventKind.TransferConfirmed,
        EnrollmentEventKind.Suspended, EnrollmentEventKind.Graduated, EnrollmentEventKind.Completed, EnrollmentEventKind.DroppedOut,
        EnrollmentEventKind.WentAbroad, EnrollmentEventKind.Missing, EnrollmentEventKind.Died, EnrollmentEventKind.LeftOtherwise,
    ];

    /// <summary>What must be said. A transfer out is believed only when the record of the receiving school was seen.</summary>
    public static Fields Needed(EnrollmentEventKind kind) => kind switch
    {
        EnrollmentEventKind.Enrolled or EnrollmentEventKind.Returned or EnrollmentEventKind.TransferredIn => Fields.School | Fields.Grade,
        EnrollmentEventKind.Promoted or EnrollmentEventKind.Repeated => Fields.Grade,
        EnrollmentEventKind.ClassChanged => Fields.Class,
        EnrollmentEventKind.TransferConfirmed => Fields.Counterpart | Fields.StudentNumber | Fields.Proof,
        EnrollmentEventKind.Suspended => Fields.Approval | Fields.Proof | Fields.Reason,
        EnrollmentEventKind.Died or EnrollmentEventKind.WentAbroad => Fields.Proof,
        EnrollmentEventKind.DroppedOut or EnrollmentEventKind.LeftOtherwise or EnrollmentEventKind.Missing => Fields.Reason,
        EnrollmentEventKind.TransferredOut or EnrollmentEventKind.Graduated or EnrollmentEventKind.Completed or EnrollmentEventKind.RecordAppeared
            or EnrollmentEventKind.RecordGone or EnrollmentEventKind.RecordGoneAfterGradeNine or EnrollmentEventKind.Corrected or EnrollmentEventKind.Voided => Fields.None,
    };

    /// <summary>What may be said: what must, and what helps.</summary>
    public static Fields Asked(EnrollmentEventKind kind) => Needed(kind) | Fields.Proof | Fields.Reason | kind switch
    {
        EnrollmentEventKind.TransferredIn => Fields.Class | Fields.Counterpart,
        EnrollmentEventKind.Enrolled or EnrollmentEventKind.Returned or EnrollmentEventKind.Promoted or EnrollmentEventKind.Repeated => Fields.Class,
        EnrollmentEventKind.TransferredOut => Fields.Counterpart,
        EnrollmentEventKind.TransferConfirmed or EnrollmentEventKind.Suspended or EnrollmentEventKind.DroppedOut or EnrollmentEventKind.Died
            or EnrollmentEventKind.WentAbroad or EnrollmentEventKind.Graduated or EnrollmentEventKind.Completed or EnrollmentEventKind.LeftOtherwise
            or EnrollmentEventKind.Missing or EnrollmentEventKind.RecordAppeared or EnrollmentEventKind.RecordGone or EnrollmentEventKind.RecordGoneAfterGradeNine
            or EnrollmentEventKind.ClassChanged or EnrollmentEventKind.Corrected or EnrollmentEventKind.Voided => Fields.None,
    };

    /// <summary>Whether the event says where the child learns from then on; the child's row says it only once the student register does.</summary>
    public static bool NamesPlace(EnrollmentEventKind kind) => (Asked(kind) & (Fields.School | Fields.Grade | Fields.Class)) != Fields.None;

    /// <summary>Whether a person entered where the child learns, and the student register shows otherwise yet (待学籍册更新); what was not said is not waited for.</summary>
    /// <param name="last">The newest event.</param>
    /// <param name="schoolCode">The school by the register.</param>
    /// <param name="grade">The grade by the register.</param>
    /// <param name="className">The class by the register.</param>
    public static bool AwaitsRegister(EnrollmentEvent last, string? schoolCode, short? grade, string? className) =>
        last.LoadId is null && NamesPlace(last.Kind)
        && (last.SchoolCode ?? schoolCode, last.GradeNumber ?? grade, last.ClassName ?? className) != (schoolCode, grade, className);

    /// <summary>What is wrong with an event as entered, apart from its place among the others; null when nothing is.</summary>
    /// <param name="entered">As the person said it.</param>
    /// <param name="birthOn">The child's birthday, if known.</param>
    /// <param name="gradeBefore">The grade on that day so far, if known.</param>
    public static Refusal? Check(EnrollmentEvent entered, DateOnly? birthOn, short? gradeBefore)
    {
        var word = EnrollmentWords.Of(entered.Kind);
        return !Kinds.Contains(entered.Kind) ? new RegisterRefusals.EventNotEnteredByHand(word)
            : birthOn > entered.OccurredOn ? new RegisterRefusals.EventBeforeBirth(birthOn.Value)
            : Missing(entered) is { Count: > 0 } missing ? new RegisterRefusals.EntryIncomplete(word, missing)
            : entered.GradeNumber is { } grade && !Grade.TryFrom(grade, out _) ? new RegisterRefusals.GradeOutOfRange()
            : entered.UntilOn <= entered.OccurredOn ? new RegisterRefusals.SuspensionEndsBeforeItBegins()
            : gradeBefore is { } before && !GradeFits(entered, before) ? new RegisterRefusals.GradeDoesNotFit(word, NameOf(before))
            : null;
    }

    private static List<string> Missing(EnrollmentEvent entered)
    {
        var needed = Needed(entered.Kind);
        (Fields Field, string Name, bool Given)[] fields =
        [
            (Fields.School, "学校", entered.SchoolCode is not null),
            (Fields.Grade, "年级", entered.GradeNumber is not null),
            (Fields.Class, "班级", entered.ClassName is not null),
            (Fields.Counterpart, "接收学校", entered.Counterpart is not null),
            (Fields.StudentNumber, "接收学校学籍中的学籍号", entered.SeenNumberIndex is not null),
            (Fields.Approval, "批准机关和休学期限", entered.ApprovedBy is not null && entered.UntilOn is not null),
            (Fields.Proof, "证明材料", entered.ProofReference is not null),
            (Fields.Reason, "原因", entered.Reason is not null),
        ];
        return [.. fields.Where(f => needed.HasFlag(f.Field) && !f.Given).Select(f => f.Name)];
    }

    // A stage ends with grade six or nine; "graduated" in between is how children get lost.
    private static bool GradeFits(EnrollmentEvent entered, short before) => entered.Kind switch
    {
        EnrollmentEventKind.Promoted => entered.GradeNumber > before,
        EnrollmentEventKind.Repeated => entered.GradeNumber <= before,
        EnrollmentEventKind.Graduated or EnrollmentEventKind.Completed => before is 6 or 9,
        _ => true,
    };

    private static string NameOf(short grade) => Grade.TryFrom(grade, out var known) ? known.Name : "";
}
