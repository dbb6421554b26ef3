using System.Buffers;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// What spreadsheets do to long numbers (表格软件造成的损坏): they keep fifteen significant digits and show the rest as zeros or in
/// powers of ten. What is lost is never guessed.
/// </summary>
public static class SpreadsheetDamage
{
    private const int DigitsKept = 15;
    private static readonly SearchValues<char> Mantissa = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Exponent = SearchValues.Create("0123456789+-");

    /// <summary>Whether an identity number lost digits beyond doubt.</summary>
    public static bool IsCertain(ReadOnlySpan<char> normalized, CellKind kind)
    {
        if (LooksScientific(normalized))
        {
            return true;
        }

        if (kind == CellKind.Number)
        {
            return DigitCount(normalized) > DigitsKept;
        }

        return EndsInZeros(normalized) && ResidentId.FaultOf(normalized, out _) is ResidentIdFault.WrongCheckCharacter;
    }

    /// <summary>Whether an identity number of eighteen characters ends as damaged ones do; about one in a thousand true ones does.</summary>
    public static bool EndsInZeros(ReadOnlySpan<char> normalized) => normalized.Length == 18 && normalized.EndsWith("000");

    /// <summary>Whether the text is a number in powers of ten: 3.41602E+17.</summary>
    public static bool LooksScientific(ReadOnlySpan<char> text)
    {
        var e = text.IndexOfAny('E', 'e');
        return e > 0 && e < text.Length - 1 && !text[..e].ContainsAnyExcept(Mantissa) && !text[(e + 1)..].ContainsAnyExcept(Exponent);
    }

    /// <summary>
    /// Writes the raw number of a numeric cell, which holds all its digits, as plain digits when that loses nothing:
    /// 341602001.0 and 3.41602001001E+11, but not 3.41602E+17.
    /// </summary>
    /// <returns>How many digits were written; 0 when digits were lost.</returns>
    public static int PlainDigits(ReadOnlySpan<char> text, Span<char> digits)
    {
        var exponent = 0;
        var mantissa = text;
        if (text.IndexOfAny('E', 'e') is var e and > 0)
        {
            mantissa = text[..e];
            if (!int.TryParse(text[(e + 1)..], System.Globalization.CultureInfo.InvariantCulture, out exponent))
            {
                return 0;
            }
        }

        var dot = mantissa.IndexOf('.');
        var whole = dot < 0 ? mantissa : mantissa[..dot];
        var fraction = dot < 0 ? [] : mantissa[(dot + 1)..].TrimEnd('0');
        var length = whole.Length + exponent;
        if (whole.IsEmpty || exponent < 0 || length > Math.Min(digits.Length, DigitsKept) || fraction.Length > exponent
            || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return 0;
        }

        whole.CopyTo(digits);
        fraction.CopyTo(digits[whole.Length..]);
        digits[(whole.Length + fraction.Length)..length].Fill('0');
        return length;
    }

    private static int DigitCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return text.EndsWith(".0") ? count - 1 : count;
    }
}
