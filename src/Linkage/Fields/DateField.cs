using System.Globalization;

namespace Baoxue.Linkage.Fields;

/// <summary>A day, of which a part may be wrong, day and month exchanged, or which a family counts by the moon.</summary>
internal sealed class DateField(string name) : PackedField(
    name,
    new ComparisonLevel("same day", Agreement.Same),
    new ComparisonLevel("another day or month of the year, or both exchanged", Agreement.Near),
    new ComparisonLevel("another year", Agreement.Near),
    new ComparisonLevel("within 60 days, as by the lunar calendar", Agreement.Near),
    new ComparisonLevel("other day", Agreement.Differs))
{
    private const int Same = 0;
    private const int WithinYear = 1;
    private const int OtherYear = 2;
    private const int Lunar = 3;
    private const int Other = 4;

    /// <summary>A birthday by the moon is at most so far from that by the sun.</summary>
    public const int MostLunarDays = 60;

    // Two digits leave the century open.
    private const int FirstYear = 1000;
    private const int LastYear = 9999;
    private const int MonthBits = 4;
    private const int DayBits = 5;
    private const int MonthDayBits = MonthBits + DayBits;

    public override bool HasPart(string part) => part is KeyParts.Value or KeyParts.Year or KeyParts.MonthDay or KeyParts.YearMonth;

    protected override ulong Pack(string value)
    {
        Span<int> numbers = stackalloc int[3];
        if (!TryRead(value, numbers) || numbers[0] is < FirstYear or > LastYear || numbers[1] is < 1 or > 12 || numbers[2] < 1 || numbers[2] > DateTime.DaysInMonth(numbers[0], numbers[1]))
        {
            return 0;
        }

        return ((ulong)(uint)numbers[0] << MonthDayBits) | ((ulong)(uint)numbers[1] << DayBits) | (uint)numbers[2];
    }

    protected override (int Shift, ulong Bits) BitsOf(string part) => part switch
    {
        KeyParts.Year => (MonthDayBits, ulong.MaxValue),
        KeyParts.MonthDay => (0, (1 << MonthDayBits) - 1),
        KeyParts.YearMonth => (DayBits, ulong.MaxValue),
        _ => (0, ulong.MaxValue),
    };

    protected override int LevelOf(ulong left, ulong right)
    {
        if (left == right)
        {
            return Same;
        }

        var (a, b) = (Parts(left), Parts(right));
        if (a.Year != b.Year && a.Month == b.Month && a.Day == b.Day)
        {
            return OtherYear;
        }

        if (a.Year == b.Year && (a.Month == b.Month || a.Day == b.Day || (a.Month == b.Day && a.Day == b.Month)))
        {
            return WithinYear;
        }

        var days = new DateOnly(a.Year, a.Month, a.Day).DayNumber - new DateOnly(b.Year, b.Month, b.Day).DayNumber;
        return Math.Abs(days) <= MostLunarDays ? Lunar : Other;
    }

    /// <summary>The parts of a packed day.</summary>
    public static (int Year, int Month, int Day) Parts(ulong value) =>
        ((int)(value >> MonthDayBits), (int)(value >> DayBits) & ((1 << MonthBits) - 1), (int)value & ((1 << DayBits) - 1));

    // Eight digits, or three numbers with anything between.
    private static bool TryRead(string value, Span<int> numbers)
    {
        var text = (value.Any(IsWide) ? string.Concat(value.Select(c => IsWide(c) ? (char)(c - '０' + '0') : c)) : value).AsSpan().Trim();
        if (text.Length == 8 && text.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            (numbers[0], numbers[1], numbers[2]) = (NumberIn(text[..4]), NumberIn(text[4..6]), NumberIn(text[6..]));
            return true;
        }

        var count = 0;
        for (var at = 0; at < text.Length && count < 3; count++)
        {
            var skipped = text[at..].IndexOfAnyInRange('0', '9');
            if (skipped < 0)
            {
                break;
            }

            at += skipped;
            var end = text[at..].IndexOfAnyExceptInRange('0', '9');
            var number = end < 0 ? text[at..] : text.Slice(at, end);
            numbers[count] = NumberIn(number);
            at += number.Length;
        }

        return count == 3;
    }

    private static bool IsWide(char character) => character is >= '０' and <= '９';

    // Digits alone; what is too large for a number is no part of a day.
    private static int NumberIn(ReadOnlySpan<char> digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
