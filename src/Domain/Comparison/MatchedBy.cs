namespace Baoxue.Domain.Comparison;

/// <summary>What brought a student record and a household record together (匹配依据).</summary>
public enum MatchedBy
{
    /// <summary>Nothing; the record stands alone (未匹配).</summary>
    Nothing = 0,

    /// <summary>The same valid identity number after normalizing (身份证号一致).</summary>
    ExactId = 1,

    /// <summary>
    /// The same name, birth date and sex, once only on either side among the records no identity number matched
    /// (姓名、出生日期、性别一致): a candidate for a person to confirm, never a merge.
    /// </summary>
    NameBirthSex = 2,

    /// <summary>All fields weighed together (综合各项信息).</summary>
    Evidence = 3,

    /// <summary>
    /// All fields weighed together, against the record that has the student's number: the number is somebody else's, often of a brother or
    /// sister (号码属于他人).
    /// </summary>
    AgainstNumber = 4,

    /// <summary>Somebody decided so (人工认定).</summary>
    Decision = 5,
}
