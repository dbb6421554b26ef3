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

    /// <summary>The federation of disabled persons, in its list (残联).</summary>
    DisabledPersonsFederation = 3,

    /// <summary>The bureau of justice (司法局).</summary>
    JusticeBureau = 4,

    /// <summary>The bureau of civil affairs (民政局).</summary>
    CivilAffairsBureau = 5,

    /// <summary>The bureau of agriculture and rural affairs, which keeps the lists of poor families (农业农村局).</summary>
    RuralAffairsBureau = 6,

    /// <summary>The education bureau, in its own lists (教育局).</summary>
    EducationBureau = 7,
}
