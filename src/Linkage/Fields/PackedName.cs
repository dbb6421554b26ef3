using System.Text;
using Baoxue.Linkage.Chinese;

namespace Baoxue.Linkage.Fields;

/// <summary>
/// A name in 64 bits: up to four characters of 16 bits each in their normal form, or for longer names, and for characters
/// beyond the first 65,536, a mark and a digest of 48 bits, behind which <see cref="LongNames"/> keeps the characters.
/// </summary>
internal static class PackedName
{
    /// <summary>How many characters fit.</summary>
    public const int MostCharacters = 4;

    private const int BitsOfCharacter = 16;
    private const int BitsOfDigest = 48;

    // A code point for private use, which no name begins with.
    private const ulong LongMark = 0xE001UL << BitsOfDigest;
    private const ulong MarkBits = 0xFFFFUL << BitsOfDigest;

    /// <summary>Where a long name has its digest.</summary>
    public const ulong DigestBits = ~MarkBits;

    /// <summary>Whether the characters did not fit.</summary>
    public static bool IsLong(ulong name) => (name & MarkBits) == LongMark;

    /// <summary>Packs a name without its blanks, dots and case; 0 for one without a letter.</summary>
    /// <param name="text">The name as written.</param>
    /// <param name="longNames">Keeps what does not fit.</param>
    public static ulong Pack(string text, LongNames longNames)
    {
        Span<char> few = stackalloc char[MostCharacters];
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var normal = NormalOf(rune);
            if (normal == 0)
            {
                continue;
            }

            if (count == MostCharacters || normal > char.MaxValue)
            {
                return LongMark | longNames.Add(text);
            }

            few[count++] = (char)normal;
        }

        var packed = 0UL;
        foreach (var character in few)
        {
            packed = (packed << BitsOfCharacter) | character;
        }

        return packed;
    }

    /// <summary>Writes the first <see cref="MostCharacters"/> characters of a name.</summary>
    /// <returns>How many it has, which may be more.</returns>
    public static int Characters(ulong name, LongNames longNames, Span<int> characters)
    {
        var count = 0;
        if (!IsLong(name))
        {
            for (var shift = BitsOfDigest; shift >= 0 && (char)(name >> shift) != 0; shift -= BitsOfCharacter)
            {
                characters[count++] = (char)(name >> shift);
            }

            return count;
        }

        foreach (var word in longNames.Words(name))
        {
            foreach (var rune in word.EnumerateRunes())
            {
                if (count < MostCharacters)
                {
                    characters[count] = rune.Value;
                }

                count++;
            }
        }

        return count;
    }

    /// <summary>The key of the first character.</summary>
    public static ulong Surname(ulong name, LongNames longNames) =>
        IsLong(name) ? (ulong)Rune.GetRuneAt(longNames.Words(name)[0], 0).Value : name >> BitsOfDigest;

    /// <summary>The key of the sounds; what nobody knows to say keeps its character.</summary>
    public static ulong Sound(ulong name, LongNames longNames)
    {
        var sound = 0UL;
        if (!IsLong(name))
        {
            Span<int> characters = stackalloc int[MostCharacters];
            foreach (var character in characters[..Characters(name, longNames, characters)])
            {
                sound = WithSound(sound, character);
            }

            return sound;
        }

        foreach (var word in longNames.Words(name))
        {
            foreach (var rune in word.EnumerateRunes())
            {
                sound = WithSound(sound, rune.Value);
            }
        }

        return sound;
    }

    /// <summary>The digest of the characters of a long name.</summary>
    public static ulong Digest(ReadOnlySpan<char> normal) => Hashing.Of(normal) >> BitsOfCharacter;

    /// <summary>The normal form of a letter: simplified, half-width, capital; 0 for dots, blanks and other marks.</summary>
    public static int NormalOf(Rune rune)
    {
        const int firstWide = 0xFF01, lastWide = 0xFF5E, wide = 0xFEE0;
        var value = rune.Value is >= firstWide and <= lastWide ? new Rune(rune.Value - wide) : rune;
        return Rune.IsLetterOrDigit(value) ? HanTable.Normal(Rune.ToUpperInvariant(value).Value) : 0;
    }

    private static ulong WithSound(ulong before, int character)
    {
        var reading = HanTable.FirstReading(character);
        return Hashing.Join(before, reading != 0 ? reading : (ulong)character << BitsOfCharacter);
    }
}
