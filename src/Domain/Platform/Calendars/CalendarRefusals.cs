using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>The refusals that calendars, semesters and deadlines can give (拒绝原因).</summary>
public static class CalendarRefusals
{
    /// <param name="Needed">The first day that had to be known and was not.</param>
    /// <param name="From">The first day that is known.</param>
    /// <param name="Through">The last day that is known.</param>
    public sealed record CalendarNotLoaded(DateOnly Needed, DateOnly From, DateOnly Through)
        : Refusal($"日历未加载到 {Needed:yyyy-MM-dd}，无法计算期限（已加载 {From:yyyy-MM-dd} 至 {Through:yyyy-MM-dd}）。"
            + (Needed > Through && Needed.Year == Through.Year
                ? $"12 月最后一周可能被 {Through.Year + 1} 年的放假通知调整，请先加载 {Through.Year + 1} 年日历。"
                : $"请先加载 {Needed.Year} 年日历。"));

    public sealed record DateOutOfReach(DateOnly On) : Refusal($"日期 {On:yyyy-MM-dd} 不合理，请检查年份。");

    public sealed record TermNotExplained(int Count) : Refusal($"天数 {Count} 不能逐日说明，请填 {DeadlineExplanation.DaysWanted}。");

    public sealed record MonthsNotExplained() : Refusal("按月计算的期限不逐日说明，请选自然日、工作日或教学日。");

    public sealed record NoCalendarYear() : Refusal("没有任何年度的办公日历。");

    public sealed record CalendarYearMissing(int Year) : Refusal($"办公日历缺少 {Year} 年，年度必须连续。");

    public sealed record CalendarYearRepeated(int Year) : Refusal($"{Year} 年的办公日历出现了两次。");

    public sealed record CalendarDayOutOfYear(int Year, DateOnly On)
        : Refusal($"{Year} 年日历中的 {On:yyyy-MM-dd} 不在该年度内，也不在上一年 12 月。");

    public sealed record CalendarDayTwice(int Year, DateOnly On) : Refusal($"{Year} 年日历中的 {On:yyyy-MM-dd} 写了两次，或既放假又上班。");

    public sealed record MakeUpDayNotWeekend(int Year, DateOnly On) : Refusal($"{Year} 年日历中的调休上班日 {On:yyyy-MM-dd} 不是周六或周日。");

    public sealed record HolidayReversed(int Year, string Name) : Refusal($"{Year} 年日历中“{Name}”的止日早于起日，或没有写名称。");

    public sealed record CalendarSourceMissing(int Year) : Refusal($"{Year} 年日历没有写明来源文件，或标记不是“已确认”“待确认”。");

    public sealed record SemesterNotEntered(DateOnly On) : Refusal($"{On:yyyy-MM-dd} 前后的学期尚未录入，无法判断是否教学日。请教育局先录入学期。");

    public sealed record NeighborNotEntered(string Semester) : Refusal($"{Semester}尚未录入。请教育局先录入学期。");

    public sealed record InHolidays(DateOnly On) : Refusal($"{On:yyyy-MM-dd} 在假期中，不属于任何学期。");

    public sealed record SemesterDatesDisordered(string Semester)
        : Refusal($"{Semester}的日期顺序不对，应为：报到日 ≤ 开课日 < 结束日 < 放假日。");

    public sealed record SemesterOutOfSeason(string Semester)
        : Refusal($"{Semester}的日期不在该学期应有的时段（秋季：8 月至次年 2 月；春季：1 月 15 日至 8 月）。");

    public sealed record SemesterSourceMissing(string Semester) : Refusal($"{Semester}没有写明依据的文件。");

    public sealed record SemesterRepeated(string Semester) : Refusal($"{Semester}录入了两次。");

    public sealed record SemestersOverlap(string Earlier, string Later) : Refusal($"{Earlier}结束前{Later}就已报到，日期重叠。");

    public sealed record OverridePathRepeated(string Semester, string SchoolPath) : Refusal($"{Semester}中学校（{SchoolPath}）的单独安排写了两次。");

    public sealed record OverridePathMissing(string Semester) : Refusal($"{Semester}的单独安排没有指明学校。");

    public sealed record SchoolDaySourceMissing(DateOnly On) : Refusal($"{On:yyyy-MM-dd} 的调课没有写明事由和依据的文件。");

    public sealed record NoLessonsThen(DateOnly On, string Semester) : Refusal($"{On:yyyy-MM-dd} 在{Semester}开课以前，不用调课。");

    public sealed record SchoolDayBesideLessons(DateOnly On) : Refusal($"{On:yyyy-MM-dd} 登记了调课，按新的日期那一天已不在上课期间。请先撤回这一天的调课，再改学期。");

    public sealed record SchoolDayChangedTwice(DateOnly On) : Refusal($"{On:yyyy-MM-dd} 的上课安排对同一范围写了两次。");
}
