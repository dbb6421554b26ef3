namespace Baoxue.Bench.Linking;

/// <summary>
/// The records of a county once more, as those of other people in another one: the same slips, but other surnames, other roads and
/// numbers of another area. So large registers are made of small ones, and whoever is alike remains as rare as he was.
/// </summary>
internal static class OtherCounty
{
    private const string Marks = "甲乙丙丁戊己庚辛壬";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The values of a record in a county, of which 0 is their own.</summary>
    public static string[] Values(int county, string[] values) => county == 0 ? values :
    [
        Number(values[0], county), Names(values[1], county), values[2], values[3],
        .. values.Length > 4 ? [string.Join('、', values[4].Split('、').Select(n => Names(n, county))), Address(values[5], county)] : Array.Empty<string>(),
    ];

    // The check character of a right number is right again; that of a wrong one stays wrong by as much.
    private static string Number(string number, int county)
    {
        const int areaDigit = 5;
        if (number.Length != Weights.Length + 1 || !char.IsAsciiDigit(number[areaDigit]))
        {
            return number;
        }

        var digits = number.ToCharArray();
        digits[areaDigit] = (char)('0' + ((digits[areaDigit] - '0' + county) % 10));
        var check = char.ToUpperInvariant(digits[^1]) == 'X' ? 10 : digits[^1] - '0';
        var moved = check - (Weights[areaDigit] * (digits[areaDigit] - number[areaDigit]));
        check = ((moved % 11) + 11) % 11;
        digits[^1] = check == 10 ? 'X' : (char)('0' + check);
        return new string(digits);
    }

    private static string Names(string name, int county) => name.Length == 0 ? name : (char)(name[0] + (county * 7)) + name[1..];

    private static string Address(string address, int county) => new[] { "街道", "镇", "乡" }.Aggregate(address, (text, place) => text.Replace(place, place + Marks[county - 1], StringComparison.Ordinal));
}
