namespace Baoxue.Domain.Registers;

/// <summary>
/// The ages of compulsory education (适龄规则) by 义务教育法 §11: from six, for nine years, the birthday counted to a cut-off day.
/// A rule as data: the bureau may set another cut-off, and keeps every version with its source.
/// </summary>
/// <param name="EntryAge">Completed on the cut-off day of the year of entry.</param>
/// <param name="Years">How many school years the window spans.</param>
/// <param name="CutOffMonth">The month of the last birthday taken in.</param>
/// <param name="CutOffDay">Its day; shorter months end it earlier.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="IsConfirmed">Whether the bureau has confirmed it; shown as 待确认 until then.</param>
public sealed record SchoolAgePolicy(int EntryAge, int Years, int CutOffMonth, int CutOffDay, string Source, bool IsConfirmed)
{
    public static SchoolAgePolicy Default { get; } = new(6, 9, 8, 31, "义务教育法第十一条；每年 8 月 31 日前年满六周岁", IsConfirmed: false);
}
