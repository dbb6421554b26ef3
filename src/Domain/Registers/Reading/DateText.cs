namespace Baoxue.Domain.Registers.Reading;

/// <summary>Days and months as registers write them (日期写法); a form that could mean two days is not read.</summary>
public static class DateText
{
    /// <summary>Reads 20120305, 2012-03-05, 2012/3/5, 2012.3.5, 2012年3月5日, each with or without a time of day behind it.</summary>
    public static bool TryParseDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        text = WithoutTime(text.Trim());
        if (text.Length == 8 && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return TryMake(Number(text[..4]), Number(text[4..6]), Number(text[6..]), out day);
        }

        return TrySplit(text, out var year, out var month, out var last) && last > 0 && TryMake(year, month, last, out day);
    }

    /// <summary>Reads 202409, 2024-09, 2024年9月 and whole days; gives the first day of the month.</summary>
    public static bool TryParseMonth(ReadOnlySpan<char> text, out DateOnly firstDay)
    {
        text = WithoutTime(text.Trim());
        if (TryParseDay(text, out var day))
        {
            firstDay = new DateOnly(day.Year, day.Month, 1);
            return true;
        }

        if (text.Length == 6 && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return TryMake(Number(text[..4]), Number(text[4..]), 1, out firstDay);
        }

        firstDay = default;
        return TrySplit(text, out var year, out var month, out var none) && none == 0 && TryMake(year, month, 1, out firstDay);
    }

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var cut = text.IndexOfAny('T', ' ');
        return cut >= 8 && text[(cut + 1)..].Contains(':') ? text[..cut] : text;
    }

    /// <summary>Four digits, a mark, one or two digits, and the same once more or nothing (then 0).</summary>
    private static bool TrySplit(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        if (text.Length is < 6 or > 11 || text[..4].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var mark = text[4];
        if (mark is not ('-' or '/' or '.' or '年'))
        {
            return false;
        }

        year = Number(text[..4]);
        var rest = text[5..];
        if (!TryTake(ref rest, out month))
        {
            return false;
        }

        var second = mark == '年' ? '月' : mark;
        if (rest.IsEmpty)
        {
            return mark != '年';
        }

        if (rest[0] != second)
        {
            return false;
        }

        rest = rest[1..];
        if (rest.IsEmpty)
        {
            return mark == '年';
        }

        return TryTake(ref rest, out day) && (mark == '年' ? rest is "日" or "号" : rest.IsEmpty);
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, out int number)
    {
        var length = 0;
        while (length < text.Length && length < 2 && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        number = Number(text[..length]);
        text = text[length..];
        return number > 0;
    }

    private static bool TryMake(int year, int month, int day, out DateOnly made)
    {
        var exists = year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        made = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
