using System.Text;

namespace Baoxue.Domain.Platform.Codes;

/// <summary>The one form in which written names of codes and bodies are compared (比较用写法); it is never stored or shown.</summary>
public static class CodeText
{
    /// <summary>Drops blanks, narrows full-width letters and brackets, and ignores the case of Latin letters.</summary>
    public static string Fold(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return "";
        }

        var kept = new StringBuilder(written.Length);
        foreach (var raw in written.Normalize(NormalizationForm.FormC))
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }

        return kept.ToString();
    }
}
