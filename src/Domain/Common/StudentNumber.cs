using System.Diagnostics.CodeAnalysis;

namespace Baoxue.Domain.Common;

/// <summary>
/// A national student number (全国学籍号): G (formal), L (temporary) or J (no usable identity number) and eighteen characters.
/// It may differ from the identity number, so neither is ever derived from the other.
/// </summary>
public readonly record struct StudentNumber
{
    private StudentNumber(string text) => Text = text;

    public string Text { get; }

    public bool IsFormal => Text[0] == 'G';

    public static bool TryParse([NotNullWhen(true)] string? text, out StudentNumber number)
    {
        var normalized = ResidentId.Normalize(text).ToUpperInvariant();
        var valid = IsWellFormed(normalized);
        number = valid ? new StudentNumber(normalized) : default;
        return valid;
    }

    /// <summary>Whether a normalized text in upper case has the shape of a student number.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text) =>
        text.Length == 19 && text[0] is 'G' or 'L' or 'J'
        && !text.Slice(1, 17).ContainsAnyExceptInRange('0', '9')
        && (char.IsAsciiDigit(text[18]) || text[18] == 'X');

    public override string ToString() => ResidentId.Mask(Text);
}
