namespace Baoxue.Domain.Registers;

/// <summary>
/// The ages of compulsory education (适龄规则) by 义务教育法 §11: from six, for nine years, the birthday counted to a cut-off day.
/// A rule as data: the bureau sets another cut-off from a day on, and every version is kept with its source.
/// </summary>
/// <param name="EntryAge">Completed on the cut-off day of the year of entry.</param>
/// <param name="Years">How many school years the window spans.</param>
/// <param name="CutOffMonth">The month of the last birthday taken in.</param>
/// <param name="CutOffDay">Its day; shorter months end it earlier.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="IsConfirmed">Whether the bureau has confirmed it; shown as 待确认 until then.</param>
public sealed record SchoolAgePolicy(int EntryAge, int Years, int CutOffMonth, int CutOffDay, string Source, bool IsConfirmed)
{
    /// <summary>What holds until the bureau has entered a rule of its own.</summary>
    public static SchoolAgePolicy Default { get; } = new(6, 9, 8, 31, "义务教育法第十一条；每年 8 月 31 日前年满六周岁", IsConfirmed: false);

    /// <summary>The first day there were such rules: the compulsory education law came into force.</summary>
    public static readonly DateOnly FirstDay = new(1986, 7, 1);

    private const int MostYearsAhead = 3;

    /// <summary>Why a rule cannot hold from a day on (生效日期有误); null when it can.</summary>
    public static RegisterRefusals.SchoolAgeRuleOdd? ObjectionToStart(DateOnly from, DateOnly today) =>
        from < FirstDay || from > today.AddYears(MostYearsAhead)
            ? new($"生效日期应在 {FirstDay:yyyy-MM-dd}（义务教育法施行）与 {today.AddYears(MostYearsAhead):yyyy-MM-dd} 之间")
            : null;

    /// <summary>Why it can be no rule (适龄规则有误); null when it can.</summary>
    public RegisterRefusals.SchoolAgeRuleOdd? Problem =>
        EntryAge is < 5 or > 8 ? new("入学年龄应在 5 到 8 周岁之间")
        : Years is < 8 or > 12 ? new("义务教育年数应在 8 到 12 年之间")
        : CutOffMonth is < 1 or > 12 || CutOffDay is < 1 or > 31 ? new("截止的月和日不是一个日子")
        : CutOffDay > DateTime.DaysInMonth(2024, CutOffMonth) ? new($"{CutOffMonth} 月没有 {CutOffDay} 日")
        : null;
}
