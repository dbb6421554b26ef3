namespace Baoxue.Linkage.Fields;

/// <summary>What of an address is compared (住址要素).</summary>
/// <param name="Road">The key of the words before the first number, without province, city, county and township; 0 when there are none.</param>
/// <param name="First">The first number, 0 without one.</param>
/// <param name="Last">The last number, 0 without one.</param>
/// <param name="Numbers">The key of all numbers.</param>
internal readonly record struct Place(ulong Road, int First, int Last, ulong Numbers)
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const int MostOfNumber = 99_999_999;
    private static readonly string[] LargerPlaces = ["特别行政区", "自治区", "自治州", "自治县", "开发区", "示范区", "街道办事处", "街道", "省", "市", "区", "县", "镇", "乡"];

    // Words that stand for counting places, and what follows a number; they are written or left out at will.
    private const string Units = "号栋幢楼单元室组户门弄巷排座层村委会社居民";

    /// <summary>Reads an address; nothing of it where it is empty.</summary>
    public static Place Of(string? address)
    {
        var text = WithoutLargerPlaces((address ?? "").AsSpan().Trim());
        Span<char> words = stackalloc char[text.Length <= 128 ? text.Length : 0];
        if (words.Length == 0)
        {
            return default;
        }

        int count = 0, first = 0, last = 0, numbers = 0;
        var key = 0UL;
        for (var at = 0; at < text.Length;)
        {
            if (Number(text[at..], out var length) is { } number)
            {
                first = numbers++ == 0 ? number : first;
                last = number;
                key = Hashing.Join(key, (ulong)number + 1);
                at += length;
                continue;
            }

            if (numbers == 0 && char.IsLetter(text[at]) && !Units.Contains(text[at], StringComparison.Ordinal))
            {
                words[count++] = text[at];
            }

            at++;
        }

        return new Place(count == 0 ? 0 : Hashing.Of(words[..count]), first, last, key);
    }

    private static ReadOnlySpan<char> WithoutLargerPlaces(ReadOnlySpan<char> text)
    {
        var from = 0;
        foreach (var place in LargerPlaces)
        {
            var at = text[from..].IndexOf(place, StringComparison.Ordinal);
            // Within the first few characters after what went before, and something must be left.
            if (at is > 0 and <= 6 && from + at + place.Length < text.Length)
            {
                from += at + place.Length;
            }
        }

        return text[from..];
    }

    // Digits, full-width digits, or Chinese numerals before a unit: 十二组 is 12, 三里庄 is a name.
    private static int? Number(ReadOnlySpan<char> text, out int length)
    {
        var value = 0;
        for (length = 0; length < text.Length && DigitOf(text[length]) is >= 0 and var digit; length++)
        {
            value = Math.Min(MostOfNumber, (value * 10) + digit);
        }

        return length > 0 ? value : Numeral(text, out length);
    }

    private static int? Numeral(ReadOnlySpan<char> text, out int length)
    {
        int value = 0, digit = 0;
        for (length = 0; length < text.Length; length++)
        {
            var character = text[length];
            if (ChineseDigits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var found)
            {
                digit = (digit * 10) + found;
            }
            else if (character is '十' or '百')
            {
                value += Math.Max(1, digit) * (character == '十' ? 10 : 100);
                digit = 0;
            }
            else
            {
                break;
            }
        }

        return length > 0 && length < text.Length && Units.Contains(text[length], StringComparison.Ordinal) ? value + digit : null;
    }

    private static int DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '０' and <= '９' => character - '０',
        _ => -1,
    };
}
