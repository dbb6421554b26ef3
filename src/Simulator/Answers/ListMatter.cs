namespace Baoxue.Simulator.Answers;

/// <summary>What the lists of other offices and the student register of the day tell of a child when held against each other.</summary>
public enum ListMatter
{
    /// <summary>At school by the student register, but nowhere in class (在籍不在校).</summary>
    RollMissing,

    /// <summary>In class without a student record (在校无籍).</summary>
    RollUnregistered,

    /// <summary>In class at another school than the student record says.</summary>
    RollOtherSchool,

    /// <summary>Poor or watched, of school age, alive and without a student record.</summary>
    PoorOutOfSchool,

    /// <summary>Certified, of school age, without a student record and not taught at home.</summary>
    DisabledUnplaced,

    /// <summary>On the justice office's list, of school age, without a student record and not taught at home.</summary>
    JusticeUnplaced,

    /// <summary>Certified, and the student record says no disability.</summary>
    DisabilityUnmarked,

    /// <summary>Disabled by the student record, and not certified.</summary>
    DisabilityUncertified,

    /// <summary>Taught at home without a student record.</summary>
    HomeTaughtUnregistered,

    /// <summary>A pupil in need who is not aided.</summary>
    AidMissing,

    /// <summary>Aided without a student record.</summary>
    AidWithoutRecord,

    /// <summary>With a residence permit, of school age and without a student record.</summary>
    MigrantOutOfSchool,

    /// <summary>A migrant child by the student record, without a residence permit.</summary>
    MigrantUncertified,

    /// <summary>Dead or moved away, and still in the student register.</summary>
    DepartedEnrolled,

    /// <summary>In the student register of the autumn before, below the last grade, and gone without a death or a transfer.</summary>
    NotCarriedOver,
}
