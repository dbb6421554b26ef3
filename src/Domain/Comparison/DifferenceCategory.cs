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
}
