namespace Baoxue.Features.Registers.Ledger;

/// <summary>In which order children are listed (排序).</summary>
public enum ChildOrder
{
    /// <summary>By pinyin of the name (姓名).</summary>
    Name = 1,

    /// <summary>By birth date, oldest first (出生日期).</summary>
    Birth = 2,

    /// <summary>By school, grade and name (学校).</summary>
    School = 3,
}
