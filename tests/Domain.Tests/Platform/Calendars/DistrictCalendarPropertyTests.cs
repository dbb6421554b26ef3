using Baoxue.Domain.Platform.Calendars;
using CsCheck;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class DistrictCalendarPropertyTests
{
    private static readonly DistrictCalendar Calendar = District();

    // Written from the yearly notices by hand, so that the oracle shares neither code nor files with the calendar.
    private static readonly HashSet<DateOnly> DaysOff =
    [
        .. Run("2023-01-01", 2), .. Run("2023-01-21", 7), .. Run("2023-04-05", 1), .. Run("2023-04-29", 5), .. Run("2023-06-22", 3), .. Run("2023-09-29", 8),
        .. Run("2024-01-01", 1), .. Run("2024-02-10", 8), .. Run("2024-04-04", 3), .. Run("2024-05-01", 5), .. Run("2024-06-10", 1), .. Run("2024-09-15", 3), .. Run("2024-10-01", 7),
        .. Run("2025-01-01", 1), .. Run("2025-01-28", 8), .. Run("2025-04-04", 3), .. Run("2025-05-01", 5), .. Run("2025-05-31", 3), .. Run("2025-10-01", 8),
        .. Run("2026-01-01", 3), .. Run("2026-02-15", 9), .. Run("2026-04-04", 3), .. Run("2026-05-01", 5), .. Run("2026-06-19", 3), .. Run("2026-09-25", 3), .. Run("2026-10-01", 7),
    ];

    private static readonly HashSet<DateOnly> Worked =
    [
        .. "2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08".Split(' ').Select(Day),
        .. "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12".Split(' ').Select(Day),
        .. "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11".Split(' ').Select(Day),
        .. "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10".Split(' ').Select(Day),
    ];

    private static readonly Gen<DateOnly> AnyStart =
        Gen.Int[Day("2022-12-31").DayNumber, Day("2026-12-24").DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<int> AnyCount = Gen.Int[1, 60];

    [Fact]
    public void Every_loaded_day_is_what_the_notices_say()
    {
        for (var day = Office.CoveredFrom; day <= Office.CoveredThrough; day = day.AddDays(1))
        {
            Assert.Equal((day, Works(day)), (day, Office.IsWorkingDay(day).Value));
        }
    }

    [Fact]
    public void Working_terms_agree_with_counting_day_by_day() => Gen.Select(AnyStart, AnyCount).Sample((start, count) =>
    {
        var day = start;
        for (var passed = 0; passed < count && day <= Office.CoveredThrough;)
        {
            day = day.AddDays(1);
            passed += Works(day) ? 1 : 0;
        }

        var answer = Calendar.DeadlineFrom(start, new(count, DayKind.Working));
        return day > Office.CoveredThrough
            ? answer.Refusal is CalendarRefusals.CalendarNotLoaded { Needed: var needed } && needed == Office.CoveredThrough.AddDays(1)
            : answer.IsOk && answer.Value.EndsOn == day;
    });

    [Fact]
    public void A_rolled_term_ends_on_the_first_working_day_from_where_it_falls() =>
        Gen.Select(AnyStart, AnyCount, Gen.Bool.Select(b => b ? DayKind.Natural : DayKind.Working)).Sample((start, count, kind) =>
        {
            var unrolled = Calendar.DeadlineFrom(start, new(count, kind));
            var rolled = Calendar.DeadlineFrom(start, new(count, kind, RollRule.ToNextWorkingDay));
            if (!rolled.IsOk)
            {
                return rolled.Refusal is CalendarRefusals.CalendarNotLoaded;
            }

            var (fell, end) = (unrolled.Value.EndsOn, rolled.Value.EndsOn);
            return Works(end) && end >= fell && !Enumerable.Range(0, end.DayNumber - fell.DayNumber).Any(i => Works(fell.AddDays(i)));
        });

    [Fact]
    public void The_start_day_is_never_counted() => Gen.Select(AnyStart, AnyCount, Gen.Enum<DayKind>()).Sample((start, count, kind) =>
    {
        var answer = Calendar.DeadlineFrom(start, new(count, kind));
        return !answer.IsOk || (answer.Value.EndsOn > start
            && (kind == DayKind.Month || Calendar.CountDays(kind, start, answer.Value.EndsOn).Value == count));
    });

    [Fact]
    public void A_longer_term_never_ends_earlier() =>
        Gen.Select(AnyStart, AnyCount, AnyCount, Gen.Enum<DayKind>(), Gen.Enum<RollRule>()).Sample((start, one, other, kind, roll) =>
        {
            var shorter = Calendar.DeadlineFrom(start, new(Math.Min(one, other), kind, roll));
            var longer = Calendar.DeadlineFrom(start, new(Math.Max(one, other), kind, roll));
            return !longer.IsOk || (shorter.IsOk && shorter.Value.EndsOn <= longer.Value.EndsOn);
        });

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(AnyStart, Gen.Int[0, 40], AnyCount, Gen.Enum<DayKind>(), Gen.Enum<RollRule>()).Sample((start, later, count, kind, roll) =>
        {
            var first = Calendar.DeadlineFrom(start, new(count, kind, roll));
            var second = Calendar.DeadlineFrom(start.AddDays(later), new(count, kind, roll));
            return !first.IsOk || !second.IsOk || first.Value.EndsOn <= second.Value.EndsOn;
        });

    [Fact]
    public void Days_add_up_when_one_term_follows_another() =>
        Gen.Select(AnyStart, AnyCount, AnyCount, Gen.Int[0, 2].Select(i => (DayKind)i)).Sample((start, first, second, kind) =>
        {
            var whole = Calendar.DeadlineFrom(start, new(first + second, kind));
            var part = Calendar.DeadlineFrom(start, new(first, kind));
            return !whole.IsOk
                || whole.Value.EndsOn == Calendar.DeadlineFrom(part.Value.EndsOn, new(second, kind)).Value.EndsOn;
        });

    private static bool Works(DateOnly day) =>
        !DaysOff.Contains(day) && (Worked.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static IEnumerable<DateOnly> Run(string first, int days) => Enumerable.Range(0, days).Select(i => Day(first).AddDays(i));
}
