namespace Baoxue.Domain.Comparison;

/// <summary>Which identity fields two matched records differ in (不一致的字段).</summary>
[Flags]
public enum DifferingFields
{
    /// <summary>None (无).</summary>
    None = 0,

    /// <summary>The name (姓名).</summary>
    Name = 1,

    /// <summary>The birth date (出生日期).</summary>
    BirthDate = 2,

    /// <summary>The sex (性别).</summary>
    Sex = 4,

    /// <summary>The identity number: it differs, or one side has no valid one (身份证号).</summary>
    IdNumber = 8,
}
