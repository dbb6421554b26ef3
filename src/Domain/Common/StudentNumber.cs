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
        var valid = normalized.Length == 19 && normalized[0] is 'G' or 'L' or 'J'
            && !normalized.AsSpan(1, 17).ContainsAnyExceptInRange('0', '9')
            && (char.IsAsciiDigit(normalized[18]) || normalized[18] == 'X');
        number = valid ? new StudentNumber(normalized) : default;
        return valid;
    }

    public override string ToString() => ResidentId.Mask(Text);
}
