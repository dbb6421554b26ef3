namespace Baoxue.Domain.Comparison;

/// <summary>What two records say of one field, in one word (对照结果).</summary>
public enum EvidenceAgreement
{
    /// <summary>The same (相同).</summary>
    Same = 1,

    /// <summary>Not the same, by a slip that people make (相近).</summary>
    Near = 2,

    /// <summary>Different (不同).</summary>
    Differs = 3,

    /// <summary>The student record says nothing (学籍缺).</summary>
    MissingInStudent = 4,

    /// <summary>The household record, or the entry of a list, says nothing (另一册缺).</summary>
    MissingInOther = 5,
}
