using System.Text;

namespace Baoxue.Domain.Common;

/// <summary>A person's name as registers write it (姓名): one form for comparing and storing.</summary>
public static class PersonName
{
    /// <summary>The middle dot (间隔号) this system stores, U+00B7.</summary>
    public const char MiddleDot = '·';

    /// <summary>
    /// Composes the text (NFC), narrows full-width letters, removes blanks between Chinese characters, and writes every
    /// kind of middle dot as <see cref="MiddleDot"/>. Characters are never replaced by others.
    /// </summary>
    public static string Normalize(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var text = name.IsNormalized(NormalizationForm.FormC) ? name : name.Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder(text.Length);
        foreach (var raw in text.AsSpan().Trim())
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (IsMiddleDot(c))
            {
                c = MiddleDot;
            }

            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                if (kept.Length > 0 && char.IsAscii(kept[^1]) && kept[^1] != ' ')
                {
                    kept.Append(' ');
                }

                continue;
            }

            if (!char.IsAscii(c) && kept.Length > 0 && kept[^1] == ' ')
            {
                kept.Length--;
            }

            kept.Append(c);
        }

        return kept.ToString().TrimEnd();
    }

    private static bool IsMiddleDot(char c) => c is '·' or '•' or '‧' or '・' or '･' or '∙' or '⋅' or '.' or '．' or '●' or '᛫';
}
