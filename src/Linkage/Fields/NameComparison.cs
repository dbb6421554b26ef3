using System.Runtime.CompilerServices;
using Baoxue.Linkage.Chinese;

namespace Baoxue.Linkage.Fields;

/// <summary>How two names stand to one another: written, spoken and drawn (姓名比较).</summary>
internal static class NameComparison
{
    public const int Same = 0;
    public const int SameSound = 1;
    public const int OneSimilar = 2;
    public const int OneOther = 3;
    public const int OtherSurname = 4;
    public const int OnlySurname = 5;
    public const int Other = 6;

    /// <summary>The levels, in this order.</summary>
    public static ComparisonLevel[] Levels { get; } =
    [
        new("same name", Agreement.Same),
        new("same sound", Agreement.Near),
        new("one character similar in sound or shape", Agreement.Near),
        new("one character of the given name differs or is missing", Agreement.Differs),
        new("surname differs", Agreement.Differs),
        new("surname only", Agreement.Differs),
        new("other name", Agreement.Differs),
    ];

    /// <summary>The level of two names that are there.</summary>
    public static int Level(ulong left, LongNames leftLong, ulong right, LongNames rightLong)
    {
        if (left == right)
        {
            return Same;
        }

        Span<int> a = stackalloc int[PackedName.MostCharacters], b = stackalloc int[PackedName.MostCharacters];
        var (ofLeft, ofRight) = (PackedName.Characters(left, leftLong, a), PackedName.Characters(right, rightLong, b));
        return Math.Max(ofLeft, ofRight) > PackedName.MostCharacters
            ? OfWords(WordsOf(left, leftLong), WordsOf(right, rightLong))
            : OfCharacters(a[..ofLeft], b[..ofRight]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int OfCharacters(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length != b.Length)
        {
            return a[0] != b[0] ? Other : OneLeftOut(a, b) ? OneOther : OnlySurname;
        }

        int differing = 0, sounding = 0, last = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
            {
                continue;
            }

            differing++;
            if (HanTable.SoundAlike(a[i], b[i]))
            {
                sounding++;
                continue;
            }

            last = i;
            if (differing - sounding > 1)
            {
                // Of most pairs two characters differ altogether, and more need not be known.
                return a[0] == b[0] ? OnlySurname : Other;
            }
        }

        return sounding == differing ? SameSound
            : HanTable.SoundSimilar(a[last], b[last]) || HanTable.LookAlike(a[last], b[last]) ? OneSimilar
            : differing == 1 && last == 0 && a.Length > 1 ? OtherSurname
            : differing == 1 && a.Length > 2 ? OneOther
            : a[0] == b[0] ? OnlySurname
            : Other;
    }

    // 张伟 and 张伟明: all of the shorter name, in its order, within the longer.
    private static bool OneLeftOut(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var shorter = a.Length < b.Length ? a : b;
        var longer = a.Length < b.Length ? b : a;
        if (longer.Length - shorter.Length != 1 || shorter.Length < 2)
        {
            return false;
        }

        var at = 0;
        foreach (var character in longer)
        {
            at += at < shorter.Length && shorter[at] == character ? 1 : 0;
        }

        return at == shorter.Length;
    }

    // Long names are written with and without the name of the father, and by more than one spelling.
    private static int OfWords(string[] a, string[] b)
    {
        var (all, other) = (string.Concat(a), string.Concat(b));
        if (all == other)
        {
            return Same;
        }

        var (fewer, more) = a.Length < b.Length ? (a, b) : (b, a);
        if (fewer.Length > 0 && fewer.All(word => fewer.Count(w => w == word) <= more.Count(w => w == word)))
        {
            return OneSimilar;
        }

        return LongNames.Edits(all, other) switch
        {
            1 => OneSimilar,
            2 => OneOther,
            _ => a.Length > 0 && b.Length > 0 && a[0] == b[0] ? OnlySurname : Other,
        };
    }

    private static string[] WordsOf(ulong name, LongNames longNames)
    {
        if (PackedName.IsLong(name))
        {
            return longNames.Words(name);
        }

        Span<int> characters = stackalloc int[PackedName.MostCharacters];
        Span<char> text = stackalloc char[PackedName.MostCharacters];
        var count = PackedName.Characters(name, longNames, characters);
        for (var i = 0; i < count; i++)
        {
            text[i] = (char)characters[i];
        }

        return [new string(text[..count])];
    }
}
