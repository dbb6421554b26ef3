namespace Baoxue.Linkage.Fields;

/// <summary>
/// An identity number of 18 characters (公民身份号码, GB 11643-1999) packed into 64 bits: seventeen digits, the check character
/// and whether it is right. Its check (ISO 7064 MOD 11-2) notices every single wrong digit and every exchange of neighbors.
/// </summary>
internal static class IdentityNumber
{
    /// <summary>How many characters.</summary>
    public const int Length = 18;

    /// <summary>More than the numbers that one slip could have come from: one for each digit, one for each pair of neighbors, and itself.</summary>
    public const int MostRepairs = 2 * Length;

    private const int OldLength = 15;
    private const int CheckBits = 4;
    private const ulong ValidBit = 1UL << 62;
    private const int Modulus = 11;
    private const int Ten = 10;
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CheckOfSum = [1, 0, Ten, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>
    /// Packs a number; 0 for what is none: another length, other characters, or one digit throughout. Blanks, full-width
    /// digits and a small x are put right, and 15 digits become the 18 they stand for.
    /// </summary>
    public static ulong Pack(ReadOnlySpan<char> text)
    {
        Span<int> digits = stackalloc int[Length];
        var count = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            var digit = DigitOf(character);
            if (digit < 0 || count == Length || (digit == Ten && count != Length - 1))
            {
                return 0;
            }

            digits[count++] = digit;
        }

        if (count is not (Length or OldLength) || digits[1..Math.Min(count, Length - 1)].IndexOfAnyExcept(digits[0]) < 0)
        {
            return 0;
        }

        if (count == OldLength)
        {
            digits[6..OldLength].CopyTo(digits[8..]);
            (digits[6], digits[7]) = (1, 9);
            digits[Length - 1] = CheckOf(digits);
        }

        return PackDigits(digits);
    }

    /// <summary>The 18 characters of a packed number.</summary>
    public static string Text(ulong packed)
    {
        Span<int> digits = stackalloc int[Length];
        Unpack(packed, digits);
        Span<char> text = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            text[i] = digits[i] == Ten ? 'X' : (char)('0' + digits[i]);
        }

        return new string(text);
    }

    /// <summary>Whether the check character is right.</summary>
    public static bool IsValid(ulong packed) => (packed & ValidBit) != 0;

    /// <summary>How few slips lead from one number to the other: a wrong character, or neighbors exchanged, counts as one. More than two count as three.</summary>
    public static int Slips(ulong first, ulong second)
    {
        Span<int> a = stackalloc int[Length], b = stackalloc int[Length];
        Unpack(first, a);
        Unpack(second, b);
        var slips = 0;
        for (var i = 0; i < Length && slips < 3; i++)
        {
            if (a[i] == b[i])
            {
                continue;
            }

            slips++;
            if (i + 1 < Length && a[i] == b[i + 1] && a[i + 1] == b[i])
            {
                i++;
            }
        }

        return slips;
    }

    /// <summary>Writes the number itself, and if its check character is wrong each right number that is one slip away.</summary>
    /// <returns>How many were written, at most <see cref="MostRepairs"/>.</returns>
    public static int Repairs(ulong packed, Span<ulong> into)
    {
        into[0] = packed;
        if (IsValid(packed))
        {
            return 1;
        }

        Span<int> digits = stackalloc int[Length];
        Unpack(packed, digits);
        var count = 1;
        var rest = RestOf(digits);
        for (var i = 0; i < Length - 1; i++)
        {
            var was = digits[i];
            for (var digit = 0; digit < Ten; digit++)
            {
                if (digit != was && CheckOfSum[(rest + (Weights[i] * (digit - was + Modulus))) % Modulus] == digits[Length - 1])
                {
                    digits[i] = digit;
                    into[count++] = PackDigits(digits);
                    digits[i] = was;
                }
            }

            if (digits[i] != digits[i + 1])
            {
                (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
                if (digits[i] < Ten && CheckOf(digits) == digits[Length - 1])
                {
                    into[count++] = PackDigits(digits);
                }

                (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
            }
        }

        digits[Length - 1] = CheckOf(digits);
        into[count++] = PackDigits(digits);
        return count;
    }

    private static int DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '０' and <= '９' => character - '０',
        'x' or 'X' or 'ｘ' or 'Ｘ' => Ten,
        _ => -1,
    };

    private static int CheckOf(ReadOnlySpan<int> digits) => CheckOfSum[RestOf(digits)];

    private static int RestOf(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * digits[i];
        }

        return sum % Modulus;
    }

    private static ulong PackDigits(ReadOnlySpan<int> digits)
    {
        var number = 0UL;
        foreach (var digit in digits[..^1])
        {
            number = (number * Ten) + (ulong)digit;
        }

        var check = digits[Length - 1];
        return (number << CheckBits) | (uint)check | (CheckOf(digits) == check ? ValidBit : 0);
    }

    private static void Unpack(ulong packed, Span<int> digits)
    {
        digits[Length - 1] = (int)(packed & ((1UL << CheckBits) - 1));
        var number = (packed & ~ValidBit) >> CheckBits;
        for (var i = Length - 2; i >= 0; i--)
        {
            digits[i] = (int)(number % Ten);
            number /= Ten;
        }
    }
}
