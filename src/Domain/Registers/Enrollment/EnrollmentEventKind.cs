namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>What happened to a child's enrollment (学籍变动类别).</summary>
public enum EnrollmentEventKind
{
    /// <summary>Began a stage at a school (入学).</summary>
    Enrolled = 1,

    /// <summary>Left for another school (转出); no proof that another school received the child.</summary>
    TransferredOut = 2,

    /// <summary>Received from another school (转入).</summary>
    TransferredIn = 3,

    /// <summary>The receiving school's record was seen outside this district (转出已接收).</summary>
    TransferConfirmed = 4,

    /// <summary>Suspended on application (休学).</summary>
    Suspended = 5,

    /// <summary>Came back to school (复学).</summary>
    Returned = 6,

    /// <summary>Dropped out (辍学).</summary>
    DroppedOut = 7,

    /// <summary>Died (死亡).</summary>
    Died = 8,

    /// <summary>Went abroad (出国出境).</summary>
    WentAbroad = 9,

    /// <summary>Went up a grade (升级).</summary>
    Promoted = 10,

    /// <summary>Stayed in the grade or went down one (留级).</summary>
    Repeated = 11,

    /// <summary>Graduated from a stage (毕业).</summary>
    Graduated = 12,

    /// <summary>Completed a stage without graduating (结业).</summary>
    Completed = 13,

    /// <summary>Left otherwise (其他离校).</summary>
    LeftOtherwise = 14,

    /// <summary>Reported missing (失踪).</summary>
    Missing = 15,

    /// <summary>The student register holds the child, and did not before as far as we know (学籍出现).</summary>
    RecordAppeared = 16,

    /// <summary>The student register no longer holds the child (学籍消失): where the child is, is unknown.</summary>
    RecordGone = 17,

    /// <summary>Moved to another class of the grade (调班).</summary>
    ClassChanged = 18,

    /// <summary>The register mended grade, school or status within the year (更正).</summary>
    Corrected = 19,

    /// <summary>An earlier event was entered by mistake; nothing takes its place (作废).</summary>
    Voided = 20,

    /// <summary>The student register of a later school year no longer holds a child whom it held in grade nine (九年级结束后学籍消失).</summary>
    RecordGoneAfterGradeNine = 21,
}
