namespace Baoxue.Domain.Registers.Reading;

/// <summary>The form headers are compared in (表头文字): half-width, without blanks, marks and notes in brackets.</summary>
public static class HeaderText
{
    /// <summary>Notes that offices add behind a header in brackets.</summary>
    private static readonly string[] Notes = ["必填", "选填", "必录", "文本", "文本格式", "公里", "单位:公里", "yyyymmdd", "yyyy-mm-dd", "18位", "12位", "10位"];

    public static string Normalize(string header)
    {
        Span<char> kept = header.Length <= 256 ? stackalloc char[header.Length] : new char[header.Length];
        var count = 0;
        foreach (var raw in header)
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('★' or '*' or '※' or '●' or ':' or '\u200B' or '\uFEFF'))
            {
                kept[count++] = char.ToLowerInvariant(c is '〔' or '【' or '[' ? '(' : c is '〕' or '】' or ']' ? ')' : c);
            }
        }

        var text = new string(kept[..count]);
        foreach (var note in Notes)
        {
            if (text.EndsWith(')') && text.EndsWith($"({note.Replace(":", "", StringComparison.Ordinal)})", StringComparison.Ordinal))
            {
                return text[..^(note.Replace(":", "", StringComparison.Ordinal).Length + 2)];
            }
        }

        return text;
    }
}
