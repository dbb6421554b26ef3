using System.Diagnostics.CodeAnalysis;

namespace Baoxue.Domain.Common;

/// <summary>
/// A valid resident identity number (公民身份号码) by GB 11643-1999: six digits of area, eight of birth date,
/// three of sequence (odd for males), one check character.
/// </summary>
/// <remarks>The area is the place of first registration, not the present domicile.</remarks>
public readonly record struct ResidentId
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private ResidentId(string text, DateOnly birthOn) => (Text, BirthOn) = (text, birthOn);

    /// <summary>The eighteen characters, with a capital X.</summary>
    public string Text { get; }

    /// <summary>The birth date written in the number (出生日期).</summary>
    public DateOnly BirthOn { get; }

    /// <summary>The six-digit area of first registration (首次登记地区划).</summary>
    public string AreaCode => Text[..6];

    /// <summary>The sex told by the seventeenth digit (性别).</summary>
    public Sex Sex => (Text[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>The number with its birth date and sequence hidden, for display (脱敏).</summary>
    public string Masked => Mask(Text);

    /// <summary>Reads a number of eighteen characters after <see cref="Normalize(string?)"/>; names the first fault otherwise.</summary>
    public static bool TryParse(string? text, out ResidentId id, out ResidentIdFault fault)
    {
        id = default;
        var normalized = Normalize(text);
        fault = FaultOf(normalized, out var birthOn);
        if (fault != ResidentIdFault.None)
        {
            return false;
        }

        id = new ResidentId(normalized, birthOn);
        return true;
    }

    /// <summary>Reads a number and says only whether it is valid.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ResidentId id) => TryParse(text, out id, out _);

    /// <summary>Reads a number that <see cref="Normalize(ReadOnlySpan{char}, Span{char})"/> has been through already.</summary>
    public static ResidentIdFault TryParseNormalized(ReadOnlySpan<char> normalized, out ResidentId id)
    {
        var fault = FaultOf(normalized, out var birthOn);
        id = fault == ResidentIdFault.None ? new ResidentId(new string(normalized), birthOn) : default;
        return fault;
    }

    /// <summary>Full-width characters become half-width, blanks and hyphens go, a final x becomes X; nothing is guessed.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        Span<char> kept = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(kept[..Normalize(text, kept)]);
    }

    /// <summary>The same into a buffer at least as long as the text; returns how many characters were kept.</summary>
    public static int Normalize(ReadOnlySpan<char> text, Span<char> kept)
    {
        var count = 0;
        foreach (var raw in text)
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (char.IsWhiteSpace(c) || c is '-' or '\'' or '`' or '\u200B' or '\uFEFF' or '\u00A0' or '\u202C' or '\u202D')
            {
                continue;
            }

            kept[count++] = c == 'x' ? 'X' : c;
        }

        return count;
    }

    /// <summary>Hides the middle of any certificate number: the first six and the last character stay.</summary>
    public static string Mask(string text) => text.Length switch
    {
        0 => "",
        < 8 => new string('*', text.Length),
        _ => string.Concat(text.AsSpan(0, text.Length >= 15 ? 6 : 2), new string('*', text.Length - (text.Length >= 15 ? 7 : 3)), text.AsSpan(text.Length - 1)),
    };

    /// <summary>The check character of the first seventeen digits; throws when they are not digits.</summary>
    public static char CheckCharacterOf(ReadOnlySpan<char> first17)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first17.Length, 17);
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            if (!char.IsAsciiDigit(first17[i]))
            {
                throw new ArgumentException("The first seventeen characters must be digits.", nameof(first17));
            }

            sum += (first17[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % 11];
    }

    public override string ToString() => Masked;

    /// <summary>The first fault of a normalized number, without making a value of it.</summary>
    public static ResidentIdFault FaultOf(ReadOnlySpan<char> text, out DateOnly birthOn)
    {
        birthOn = default;
        if (text.Length == 0)
        {
            return ResidentIdFault.Missing;
        }

        if (text.Length == 15 && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return ResidentIdFault.FifteenDigits;
        }

        if (text.Length != 18)
        {
            return ResidentIdFault.WrongLength;
        }

        var digits = text[..17];
        if (digits.ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(text[17]) || text[17] == 'X'))
        {
            return ResidentIdFault.WrongCharacter;
        }

        var (year, month, day) = (NumberOf(digits[6..10]), NumberOf(digits[10..12]), NumberOf(digits[12..14]));
        if (year < 1850 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return ResidentIdFault.ImpossibleBirthDate;
        }

        birthOn = new DateOnly(year, month, day);

        return CheckCharacterOf(digits) == text[17] ? ResidentIdFault.None : ResidentIdFault.WrongCheckCharacter;
    }

    private static int NumberOf(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
