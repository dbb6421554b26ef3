namespace Baoxue.Domain.Comparison;

/// <summary>How the two registers disagree about a person (差异类别); codes as in the handbook of findings.</summary>
public enum DifferenceCategory
{
    /// <summary>In the household register, of school age, and not in the student register (有户无籍), HR-01.</summary>
    HouseholdOnly = 1,

    /// <summary>In the student register and not in the household register (有籍无户), HR-02.</summary>
    StudentOnly = 2,

    /// <summary>In both, with differing name, birth date, sex or identity number (身份信息不一致), HR-03.</summary>
    IdentityDiffers = 3,

    /// <summary>Two student records with one identity number (重复学籍), HR-04.</summary>
    DuplicateStudent = 4,

    /// <summary>Two household records with one identity number (重复户口).</summary>
    DuplicateHousehold = 5,

    /// <summary>A student whose household record is canceled (户口已注销).</summary>
    HouseholdCanceled = 6,

    /// <summary>In the student register, and not on the class roll of the school (在籍不在校), HR-07; proven, it is a record without a pupil (空挂学籍), HR-05.</summary>
    NotAttending = 7,

    /// <summary>On a class roll, and enrolled by no student record (在校无籍), HR-06; a record of a dropout or of one who left stands beside it.</summary>
    AttendingUnregistered = 8,

    /// <summary>On the class roll of another school than the student register says (学籍地与就读地不一致), HR-09.</summary>
    AttendsElsewhere = 9,

    /// <summary>Of school age, in a family lifted from poverty or watched, and in no student record (脱贫户、监测户未在籍), HR-08.</summary>
    PoorUnenrolled = 10,

    /// <summary>Of school age, in no student record and not taught at home, and on a list whose reason few may know (需安排教育), HR-10 and HR-01j.</summary>
    NeedsPlacement = 11,

    /// <summary>With a certificate of disability, and not marked so in the student register (持证未标残), HR-10.</summary>
    DisabilityUnmarked = 12,

    /// <summary>Marked disabled in the student register, and without a certificate (标残无证), HR-10.</summary>
    DisabilityUncertified = 13,

    /// <summary>Taught at home, and enrolled by no student record (送教无籍), HR-10.</summary>
    HomeTaughtUnregistered = 14,

    /// <summary>A pupil of a family in need who receives no aid (应助未助).</summary>
    AidMissing = 15,

    /// <summary>Who receives aid, and is enrolled by no student record (资助无籍); one child once, however many items.</summary>
    AidUnregistered = 16,

    /// <summary>Of school age, living here by a residence permit, and in no student record (随迁未入学).</summary>
    MigrantUnenrolled = 17,

    /// <summary>Marked as a migrant's child in the student register, and on no residence permit (随迁无居住证).</summary>
    MigrantWithoutPermit = 18,

    /// <summary>A pupil who by the police has died or moved away (死亡、迁出仍在籍).</summary>
    DepartedEnrolled = 19,

    /// <summary>A pupil of the school year before, below grade nine, whom no student record, transfer or death accounts for (学年衔接未到).</summary>
    NotCarriedOver = 20,
}
