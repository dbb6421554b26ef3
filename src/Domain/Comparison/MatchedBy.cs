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
}
