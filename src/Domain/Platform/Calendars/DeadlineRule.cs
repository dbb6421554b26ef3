namespace Baoxue.Domain.Platform.Calendars;

/// <summary>
/// How long a term is and how it is counted (期限规则). The start day is never counted (民事诉讼法 §85); whether days are
/// natural or working days must be said, because statutes differ (行政处罚法 §85, 行政强制法 §69).
/// </summary>
public sealed record DeadlineRule
{
    /// <summary>Longer terms are a mistake in the rule, not a term any clause knows.</summary>
    public const int MostDays = 3660;

    public DeadlineRule(int count, DayKind kind, RollRule roll = RollRule.None)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, kind == DayKind.Month ? MostDays / 30 : MostDays);
        (Count, Kind, Roll) = (count, kind, roll);
    }

    public int Count { get; }

    public DayKind Kind { get; }

    public RollRule Roll { get; }

    /// <summary>As an official form must state it: 7 个工作日; 30 日（末日为休息日的顺延）.</summary>
    public override string ToString()
    {
        var unit = Kind switch
        {
            DayKind.Natural => "日",
            DayKind.Working => "个工作日",
            DayKind.School => "个教学日",
            DayKind.Month => "个月",
        };
        return $"{Count} {unit}{(Roll == RollRule.None ? "" : "（末日为休息日的顺延）")}";
    }
}
