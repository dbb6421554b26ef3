using System.Collections.Frozen;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>
/// The working days of offices (办公日历), put together from consecutive years; it answers for loaded days only and
/// refuses beyond them, because the next year's days off are decided late and never guessed.
/// </summary>
public sealed class OfficeCalendar
{
    /// <summary>
    /// The week before New Year belongs to the following year's notice, which may move its days (2022-12-31 was moved by
    /// the notice for 2023); until that notice is loaded the last year is known only up to the day before.
    /// </summary>
    private const int FirstUnsettledDayOfDecember = 25;

    private readonly FrozenDictionary<DateOnly, string> _daysOff;
    private readonly FrozenSet<DateOnly> _makeUpDays;

    private OfficeCalendar(IReadOnlyList<CalendarYear> years)
    {
        Years = years;
        CoveredFrom = new DateOnly(years[0].Year, 1, 1);
        CoveredThrough = new DateOnly(years[^1].Year, 12, FirstUnsettledDayOfDecember - 1);
        _daysOff = years.SelectMany(y => y.DaysOff).ToFrozenDictionary();
        _makeUpDays = years.SelectMany(y => y.MakeUpDays).ToFrozenSet();
    }

    /// <summary>The loaded years, in order and without gaps.</summary>
    public IReadOnlyList<CalendarYear> Years { get; }

    public DateOnly CoveredFrom { get; }

    /// <summary>The last day that no notice still to come can move.</summary>
    public DateOnly CoveredThrough { get; }

    public static Result<OfficeCalendar> From(IEnumerable<CalendarYear> years)
    {
        var ordered = years.OrderBy(y => y.Year).ToList();
        if (ordered.Count == 0)
        {
            return new CalendarRefusals.NoCalendarYear();
        }

        var seen = new HashSet<DateOnly>();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (i > 0 && ordered[i].Year == ordered[i - 1].Year)
            {
                return new CalendarRefusals.CalendarYearRepeated(ordered[i].Year);
            }

            if (i > 0 && ordered[i].Year != ordered[i - 1].Year + 1)
            {
                return new CalendarRefusals.CalendarYearMissing(ordered[i - 1].Year + 1);
            }

            foreach (var day in ordered[i].DaysOff.Keys.Concat(ordered[i].MakeUpDays))
            {
                if (!seen.Add(day))
                {
                    return new CalendarRefusals.CalendarDayTwice(ordered[i].Year, day);
                }
            }
        }

        return new OfficeCalendar(ordered);
    }

    /// <summary>Whether offices work on a day; refused for a day that is not loaded.</summary>
    public Result<bool> IsWorkingDay(DateOnly day) =>
        Covers(day)
            ? !_daysOff.ContainsKey(day) && (!IsWeekend(day) || _makeUpDays.Contains(day))
            : new CalendarRefusals.CalendarNotLoaded(day, CoveredFrom, CoveredThrough);

    /// <summary>The holiday a day off belongs to, or null on any other day (节日名称).</summary>
    public string? HolidayOn(DateOnly day) => _daysOff.GetValueOrDefault(day);

    public bool IsMakeUpDay(DateOnly day) => _makeUpDays.Contains(day);

    /// <summary>What a day is for offices; of a day that is not loaded only the weekday is known.</summary>
    public DayReason ReasonOf(DateOnly day) =>
        _daysOff.ContainsKey(day) ? DayReason.Holiday
        : IsMakeUpDay(day) ? DayReason.MakeUp
        : IsWeekend(day) ? DayReason.Weekend
        : DayReason.Ordinary;

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private bool Covers(DateOnly day) => CoveredFrom <= day && day <= CoveredThrough;
}
