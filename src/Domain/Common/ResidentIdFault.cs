namespace Baoxue.Domain.Common;

/// <summary>What is wrong with a resident identity number (身份证号错误类别).</summary>
public enum ResidentIdFault
{
    /// <summary>Nothing (有效).</summary>
    None,

    /// <summary>No number was given (缺失).</summary>
    Missing,

    /// <summary>An old number of fifteen digits (15 位旧号).</summary>
    FifteenDigits,

    /// <summary>Neither fifteen nor eighteen characters (位数不对).</summary>
    WrongLength,

    /// <summary>A character that is no digit where one must stand (含非法字符).</summary>
    WrongCharacter,

    /// <summary>A birth date that no calendar has (出生日期不存在).</summary>
    ImpossibleBirthDate,

    /// <summary>The check character does not fit (校验码不符).</summary>
    WrongCheckCharacter,
}
