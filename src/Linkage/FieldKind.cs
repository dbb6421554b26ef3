namespace Baoxue.Linkage;

/// <summary>What a field holds, and with it how two values are read and compared (字段类型).</summary>
public enum FieldKind
{
    /// <summary>One of a few words: the same, or another.</summary>
    Category,

    /// <summary>An 18-character identity number with a check character (公民身份号码, GB 11643).</summary>
    Identifier,

    /// <summary>The name of one person in Chinese characters, or of several tokens (姓名).</summary>
    PersonName,

    /// <summary>Names of several persons parted by 、 , ; or blanks, of whom any may be the one meant (监护人).</summary>
    PersonNames,

    /// <summary>A calendar day (出生日期) as 2015-09-01, 20150901, 2015/9/1 or 2015年9月1日.</summary>
    Date,

    /// <summary>A Chinese postal address in words (住址).</summary>
    Address,

    /// <summary>Any other words, compared by their letters.</summary>
    Text,
}
