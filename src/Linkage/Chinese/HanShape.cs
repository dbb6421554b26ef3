using System.Numerics;

namespace Baoxue.Linkage.Chinese;

/// <summary>
/// The shape of a character by three codes (字形): Cangjie (仓颉码) names its parts from left to right and top to bottom, the
/// four-corner code (四角号码) what stands in each corner, strokes its weight. The default value is an unknown shape.
/// </summary>
internal readonly struct HanShape
{
    /// <summary>The most letters of a Cangjie code.</summary>
    public const int MostLetters = 5;

    /// <summary>Digits of a four-corner code.</summary>
    public const int CornerCount = 4;

    private const int BitsOfLetter = 5;
    private const int BitsOfCorner = 4;

    // Found by trying: of the 3,755 commonest characters, fewer than one pair in two hundred is called alike.
    private const int FewestLetters = 2;
    private const int LettersOfLongCode = 3;
    private const int MostLettersAdded = 2;
    private const int LettersOfLongTail = 3;
    private const int LettersOfShortTail = 2;
    private const int StrokesOfOnePart = 4;
    private const int StrokesOfShortTail = 3;
    private const int StrokesOfSameOutline = 2;

    private readonly uint letters;
    private readonly ushort corners;
    private readonly byte length;
    private readonly byte strokes;

    /// <param name="cangjie">Up to <see cref="MostLetters"/> capital letters; empty if unknown.</param>
    /// <param name="corners"><see cref="CornerCount"/> digits; empty if unknown.</param>
    /// <param name="strokes">How many strokes.</param>
    public HanShape(ReadOnlySpan<char> cangjie, ReadOnlySpan<char> corners, byte strokes)
    {
        foreach (var letter in cangjie)
        {
            letters = (letters << BitsOfLetter) | (uint)(letter - 'A' + 1);
        }

        foreach (var digit in corners)
        {
            this.corners = (ushort)((this.corners << BitsOfCorner) | (digit - '0' + 1));
        }

        length = (byte)cangjie.Length;
        this.strokes = strokes;
    }

    /// <summary>Whether one is easily taken for the other; symmetric. A shape resembles itself when its code has two letters.</summary>
    public bool Resembles(HanShape other)
    {
        var difference = Math.Abs(strokes - other.strokes);
        var sameCorners = SameCorners(other);
        if (sameCorners == CornerCount && difference <= StrokesOfSameOutline)
        {
            return true;
        }

        var (shorter, longer) = length < other.length ? (length, other.length) : (other.length, length);
        var added = longer - shorter;
        if (shorter == 0 || added > MostLettersAdded)
        {
            return false;
        }

        var tail = SameTail(other, shorter);
        if (HasPartAdded(shorter, tail) || HasSameTail(tail, added, sameCorners, difference))
        {
            return true;
        }

        if (difference > StrokesOfOnePart)
        {
            return false;
        }

        var shared = SharedLetters(other);
        return HasOneLetterChanged(shorter, longer, shared)
            || (sameCorners == CornerCount - 1 && difference <= StrokesOfSameOutline && shared * 2 >= longer);
    }

    // The left part comes first in the code: 肖 FB, 消 EFB.
    private static bool HasPartAdded(int shorter, int tail) => shorter >= FewestLetters && tail == shorter;

    // What stands on the right or below is the same: 清 EQMB, 情 PQMB. A short tail says little alone.
    private static bool HasSameTail(int tail, int added, int sameCorners, int difference) =>
        added <= 1
        && ((tail >= LettersOfLongTail && difference <= StrokesOfOnePart)
            || (tail >= LettersOfShortTail && difference <= StrokesOfShortTail && sameCorners >= CornerCount / 2));

    // All letters of the longer code but one stand in the other in the same order: 玉 MGI, 王 MG; 刑 MTLN, 邢 MTNL.
    private static bool HasOneLetterChanged(int shorter, int longer, int shared) =>
        shorter >= FewestLetters && longer >= LettersOfLongCode && shared >= longer - 1;

    private int SameCorners(HanShape other)
    {
        if (corners == 0 || other.corners == 0)
        {
            return 0;
        }

        // A digit that differs leaves at least one of its four bits, which is gathered in its lowest.
        const int lowestBits = 0x1111;
        var differing = corners ^ other.corners;
        differing |= differing >> 2;
        differing |= differing >> 1;
        return CornerCount - BitOperations.PopCount((uint)(differing & lowestBits));
    }

    private int SameTail(HanShape other, int shorter) =>
        Math.Min(BitOperations.TrailingZeroCount(letters ^ other.letters) / BitsOfLetter, shorter);

    // The longest common subsequence, a bit for each letter of this code (Hyyrö 2004).
    private int SharedLetters(HanShape other)
    {
        const uint letterMask = (1u << BitsOfLetter) - 1;
        var open = uint.MaxValue;
        for (var theirs = other.letters; theirs != 0; theirs >>= BitsOfLetter)
        {
            var same = 0u;
            var place = 1u;
            for (var ours = letters; ours != 0; ours >>= BitsOfLetter, place <<= 1)
            {
                same |= ((ours ^ theirs) & letterMask) == 0 ? place : 0;
            }

            var taken = open & same;
            open = unchecked((open + taken) | (open - taken));
        }

        return BitOperations.PopCount(~open & ((1u << length) - 1));
    }
}
