using System.Buffers;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>Characters a cell may not hold, and the form its text is stored in (文本清理).</summary>
public static class TextCleaning
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\t\r\n\u00A0\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF");
    private static readonly SearchValues<char> Placeholders = SearchValues.Create("*?＊？□■\uFFFD※");
    private static readonly SearchValues<char> NameSymbols = SearchValues.Create("0123456789!\"#$%&'+,/:;<=>@[\\]^_`{|}~，。；：！“”");

    /// <summary>Whether a text is printable ASCII without blanks, or common Chinese characters: most cells are, and need no more care.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if ((uint)(c - '!') > '~' - '!' && (uint)(c - '\u4E00') > '\u9FFF' - '\u4E00')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether there is a NUL, a control character other than tab and line end, a noncharacter or half a surrogate pair.</summary>
    public static bool HasIllegalCharacter(ReadOnlySpan<char> text)
    {
        var suspect = text.IndexOfAnyInRange('\0', '\u001F') >= 0 || text.IndexOfAnyInRange('\u007F', '\u009F') >= 0
            || text.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 || text.IndexOfAnyInRange('\uFFFE', '\uFFFF') >= 0;
        if (!suspect)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\t' or '\r' or '\n')) || c >= '\uFFFE')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text without the characters that <see cref="HasIllegalCharacter"/> finds: no database keeps them all, and nobody types them.</summary>
    public static string WithoutIllegal(string text)
    {
        if (!HasIllegalCharacter(text))
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a pair is enumerated as U+FFFD, which may also have been typed and then does no harm to lose.
            if (rune != System.Text.Rune.ReplacementChar && !HasIllegalCharacter(rune.ToString()))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    /// <summary>Trims, writes line ends and tabs as blanks, and drops characters that have no width.</summary>
    /// <returns>The text itself when nothing changes, else a part of the buffer.</returns>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text, ref char[] buffer)
    {
        text = text.Trim();
        if (text.IndexOfAny(Marks) < 0)
        {
            return text;
        }

        if (buffer.Length < text.Length)
        {
            buffer = new char[text.Length * 2];
        }

        var count = 0;
        foreach (var c in text)
        {
            if (c is '\t' or '\r' or '\n' or '\u00A0')
            {
                if (count > 0 && buffer[count - 1] != ' ')
                {
                    buffer[count++] = ' ';
                }
            }
            else if (!Marks.Contains(c))
            {
                buffer[count++] = c;
            }
        }

        return buffer.AsSpan(0, count).Trim();
    }

    /// <summary>A name in its one form; names of plain Chinese characters are not copied.</summary>
    public static ReadOnlySpan<char> CleanName(ReadOnlySpan<char> name) =>
        name.ContainsAnyExceptInRange('\u4E00', '\u9FFF') ? PersonName.Normalize(new string(name)) : name;

    public static bool HasPlaceholder(ReadOnlySpan<char> name) => name.IndexOfAny(Placeholders) >= 0 || name.IndexOfAnyInRange('\uE000', '\uF8FF') >= 0;

    public static bool HasNameSymbol(ReadOnlySpan<char> name) => name.IndexOfAny(NameSymbols) >= 0;
}
