using System.Globalization;

namespace Baoxue.Spreadsheets;

/// <summary>The <c>_xHHHH_</c> by which Excel writes characters XML cannot hold.</summary>
internal static class ExcelEscape
{
    public const int Length = 7;

    public static bool StandsAt(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);

    /// <summary>Undoes the escapes in place and says how long the text is now.</summary>
    public static int Undo(Span<char> text)
    {
        var from = text.IndexOf("_x");
        if (from < 0)
        {
            return text.Length;
        }

        var to = from;
        while (from < text.Length)
        {
            if (text[from] == '_' && StandsAt(text[from..]))
            {
                text[to++] = (char)ushort.Parse(text.Slice(from + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                from += Length;
            }
            else
            {
                text[to++] = text[from++];
            }
        }

        return to;
    }
}
