using System.Collections.Frozen;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>One year's holidays and make-up days (年度节假日安排), checked, as the State Council's yearly notice sets them.</summary>
public sealed class CalendarYear
{
    private CalendarYear(CalendarFile file, SourceMark mark, Dictionary<DateOnly, string> daysOff, HashSet<DateOnly> makeUpDays)
    {
        (Year, Source, Mark) = (file.Year, file.Source, mark);
        (DaysOff, MakeUpDays) = (daysOff.ToFrozenDictionary(), makeUpDays.ToFrozenSet());
    }

    public int Year { get; }

    public string Source { get; }

    public SourceMark Mark { get; }

    /// <summary>Days off with the holiday's name (放假日); some may fall in the December before.</summary>
    public FrozenDictionary<DateOnly, string> DaysOff { get; }

    /// <summary>Weekend days worked (调休上班日).</summary>
    public FrozenSet<DateOnly> MakeUpDays { get; }

    public static Result<CalendarYear> From(CalendarFile file)
    {
        if (!SourceMarks.TryParse(file.Mark, out var mark) || string.IsNullOrWhiteSpace(file.Source))
        {
            return new CalendarRefusals.CalendarSourceMissing(file.Year);
        }

        var daysOff = new Dictionary<DateOnly, string>();
        foreach (var holiday in file.Holidays)
        {
            if (holiday.To < holiday.From || string.IsNullOrWhiteSpace(holiday.Name))
            {
                return new CalendarRefusals.HolidayReversed(file.Year, holiday.Name);
            }

            if (!IsOf(file.Year, holiday.From) || !IsOf(file.Year, holiday.To))
            {
                return new CalendarRefusals.CalendarDayOutOfYear(file.Year, IsOf(file.Year, holiday.From) ? holiday.To : holiday.From);
            }

            for (var day = holiday.From; day <= holiday.To; day = day.AddDays(1))
            {
                if (!daysOff.TryAdd(day, holiday.Name))
                {
                    return new CalendarRefusals.CalendarDayTwice(file.Year, day);
                }
            }
        }

        var makeUpDays = new HashSet<DateOnly>();
        foreach (var day in file.WorkingWeekends)
        {
            if (!IsOf(file.Year, day))
            {
                return new CalendarRefusals.CalendarDayOutOfYear(file.Year, day);
            }

            if (!OfficeCalendar.IsWeekend(day))
            {
                return new CalendarRefusals.MakeUpDayNotWeekend(file.Year, day);
            }

            if (daysOff.ContainsKey(day) || !makeUpDays.Add(day))
            {
                return new CalendarRefusals.CalendarDayTwice(file.Year, day);
            }
        }

        return new CalendarYear(file, mark, daysOff, makeUpDays);
    }

    private static bool IsOf(int year, DateOnly day) => day.Year == year || (day.Year == year - 1 && day.Month == 12);
}
