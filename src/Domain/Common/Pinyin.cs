using System.Text;

namespace Baoxue.Domain.Common;

/// <summary>
/// Names in pinyin without tones (汉语拼音, GB/T 16159 without tone marks): for finding and for the order of lists, never for
/// telling people apart. A character with several readings takes its most common one, a surname its own.
/// </summary>
public static class Pinyin
{
    /// <summary>How many ways of cutting typed letters are tried; enough for every name of four syllables.</summary>
    public const int MostPrefixes = 6;

    /// <summary>Syllables parted by blanks: wang xiao ming for 王小明. Letters become small; unknown characters keep themselves.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length * 5);
        foreach (var word in WordsOf(name))
        {
            text.Append(text.Length > 0 ? " " : "").Append(word);
        }

        return text.ToString();
    }

    /// <summary>The first letters: wxm for 王小明.</summary>
    public static string InitialsOf(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var word in WordsOf(name))
        {
            text.Append(word, 0, char.IsHighSurrogate(word[0]) ? 2 : 1);
        }

        return text.ToString();
    }

    /// <summary>
    /// What <see cref="Of"/> may begin with when somebody typed these letters: wangx gives "wang x", xian gives "xian" and
    /// "xi an". Blanks and apostrophes part syllables. Empty when the letters cannot be pinyin.
    /// </summary>
    public static IReadOnlyList<string> Prefixes(string typedLetters)
    {
        var typed = typedLetters.ToLowerInvariant().Replace('\'', ' ').Replace('ü', 'v').Trim();
        List<string> found = [];
        if (typed.Length > 0 && typed.All(c => char.IsAsciiLetterLower(c) || c == ' '))
        {
            Cut(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries), 0, 0, "", found);
        }

        return found;
    }

    private static void Cut(string[] parts, int part, int at, string sofar, List<string> found)
    {
        if (found.Count == MostPrefixes)
        {
            return;
        }

        if (at == parts[part].Length)
        {
            if (part == parts.Length - 1)
            {
                found.Add(sofar);
            }
            else
            {
                Cut(parts, part + 1, 0, sofar, found);
            }

            return;
        }

        var rest = parts[part].AsSpan(at);
        for (var length = Math.Min(PinyinTable.LongestSyllable, rest.Length); length > 0; length--)
        {
            var isLast = length == rest.Length && part == parts.Length - 1;
            if (PinyinTable.IsSyllable(rest[..length]) || (isLast && PinyinTable.BeginsSyllable(rest)))
            {
                Cut(parts, part, at + length, sofar.Length == 0 ? new string(rest[..length]) : $"{sofar} {rest[..length]}", found);
            }
        }
    }

    private static IEnumerable<string> WordsOf(string name)
    {
        var at = 0;
        if (PinyinSurnames.Of(name) is { } surname)
        {
            foreach (var syllable in surname.Syllables)
            {
                yield return syllable;
            }

            at = surname.Length;
        }

        while (at < name.Length)
        {
            var letters = at;
            while (letters < name.Length && char.IsAsciiLetterOrDigit(name[letters]))
            {
                letters++;
            }

            if (letters > at)
            {
                yield return name[at..letters].ToLowerInvariant();
                at = letters;
                continue;
            }

            Rune.DecodeFromUtf16(name.AsSpan(at), out var rune, out var used);
            at += used;
            if (PinyinTable.Of(rune) is { } reading)
            {
                yield return reading;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                yield return rune.ToString();
            }
        }
    }
}
