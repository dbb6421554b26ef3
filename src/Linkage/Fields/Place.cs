namespace Baoxue.Linkage.Fields;

/// <summary>What of an address is compared (住址要素).</summary>
/// <param name="Road">The key of the words before the first number, without province, city, county and township; 0 when there are none.</param>
/// <param name="First">The first number, 0 without one.</param>
/// <param name="Last">The last number, 0 without one.</param>
/// <param name="Numbers">The key of all numbers.</param>
internal readonly record struct Place(ulong Road, int First, int Last, ulong Numbers)
{
    /// <summary>How many characters of an address are read, larger places not counted.</summary>
    public const int MostCharacters = 128;

    private const string ChineseDigits = "零一二三四五六七八九";
    private const int MostOfNumber = 99_999_999;
    private const int MostBeforeLargerPlace = 6;

    // From the largest down, as an address names them; of two at one height the longer word first.
    private static readonly string[] LargerPlaces = ["特别行政区", "自治区", "省", "自治州", "市", "自治县", "开发区", "示范区", "区", "县", "街道办事处", "街道", "镇", "乡"];

    // What counts places; before a number it is written or left out at will: 张庄村12号, 张庄12号.
    private const string Units = "号栋幢楼单元室组户门弄巷排座层村委会社居民";

    /// <summary>Reads the first <see cref="MostCharacters"/> characters of an address; nothing of it where it is empty.</summary>
    public static Place Of(string? address)
    {
        var text = WithoutLargerPlaces((address ?? "").AsSpan().Trim());
        text = text[..Math.Min(MostCharacters, text.Length)];
        Span<char> words = stackalloc char[text.Length];
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

            if (numbers == 0 && char.IsLetter(text[at]))
            {
                words[count++] = text[at];
            }

            at++;
        }

        var road = words[..count].TrimEnd(Units);
        return new Place(road.IsEmpty ? 0 : Hashing.Of(road), first, last, key);
    }

    private static ReadOnlySpan<char> WithoutLargerPlaces(ReadOnlySpan<char> text)
    {
        var from = 0;
        foreach (var place in LargerPlaces)
        {
            var at = text[from..].IndexOf(place, StringComparison.Ordinal);
            if (at is > 0 and <= MostBeforeLargerPlace && !IsEstate(text.Slice(from + at - 1, 2)) && BeginsWithWords(text[(from + at + place.Length)..]))
            {
                from += at + place.Length;
            }
        }

        return text[from..];
    }

    // 阳光小区 and 阳光社区 are no districts.
    private static bool IsEstate(ReadOnlySpan<char> text) => text is "小区" or "社区";

    private static bool BeginsWithWords(ReadOnlySpan<char> text)
    {
        var left = text.TrimStart();
        return left.Length > 0 && char.IsLetter(left[0]) && Number(left, out _) is null;
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
        long value = 0, digit = 0;
        for (length = 0; length < text.Length; length++)
        {
            var character = text[length];
            if (ChineseDigits.IndexOf(character == '〇' ? '零' : character, StringComparison.Ordinal) is >= 0 and var found)
            {
                digit = Math.Min(MostOfNumber, (digit * 10) + found);
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

        return length > 0 && length < text.Length && Units.Contains(text[length], StringComparison.Ordinal) ? (int)Math.Min(MostOfNumber, value + digit) : null;
    }

    private static int DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '０' and <= '９' => character - '０',
        _ => -1,
    };
}
