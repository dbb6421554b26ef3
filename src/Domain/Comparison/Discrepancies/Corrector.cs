namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>Who has to correct a register (更正责任单位).</summary>
public enum Corrector
{
    /// <summary>Nobody: no register is wrong (无需更正).</summary>
    None = 0,

    /// <summary>The school, in the student register (学校更正学籍).</summary>
    School = 1,

    /// <summary>Public security, in the household register (公安机关更正户籍), clause 15.</summary>
    PublicSecurity = 2,
}
