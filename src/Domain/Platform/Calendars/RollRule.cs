namespace Baoxue.Domain.Platform.Calendars;

/// <summary>What happens when a term would end on a day off (顺延规则), by 民事诉讼法 §85.</summary>
public enum RollRule
{
    /// <summary>It ends on that day all the same (不顺延).</summary>
    None,

    /// <summary>It ends on the next working day of the office calendar (顺延至下一工作日).</summary>
    ToNextWorkingDay,
}
