namespace Baoxue.Domain.Registers;

/// <summary>Whether and how a child is enrolled (学籍状态), derived from enrollment events.</summary>
public enum EnrollmentStatus
{
    /// <summary>Enrolled (在读).</summary>
    Active = 1,

    /// <summary>Suspended (休学).</summary>
    Suspended = 2,

    /// <summary>Dropped out (辍学).</summary>
    DroppedOut = 3,

    /// <summary>Left for another school whose record is not seen yet (转学待接).</summary>
    TransferPending = 4,

    /// <summary>Received by another school (已转出).</summary>
    TransferredOut = 5,

    /// <summary>Graduated (毕业).</summary>
    Graduated = 6,

    /// <summary>Completed without graduating (结业).</summary>
    Completed = 7,

    /// <summary>Deceased (死亡).</summary>
    Deceased = 8,

    /// <summary>Missing (失踪).</summary>
    Missing = 9,

    /// <summary>Abroad (出国出境).</summary>
    Abroad = 10,

    /// <summary>Left otherwise (其他离校), where dropouts hide.</summary>
    OtherDeparture = 11,

    /// <summary>Gone from the student register, and nothing tells where to (去向不明).</summary>
    WhereaboutsUnknown = 12,

    /// <summary>In no student register so far (无学籍).</summary>
    NeverEnrolled = 13,

    /// <summary>Last seen in grade nine, and in no register of a later school year (九年级后不在册): presumably graduated, which only the roll of graduates proves.</summary>
    GoneAfterGradeNine = 14,
}
