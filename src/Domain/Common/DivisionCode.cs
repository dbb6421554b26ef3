using System.Diagnostics.CodeAnalysis;

namespace Baoxue.Domain.Common;

/// <summary>
/// A division code (行政区划代码) by GB/T 2260 and GB/T 10114: six digits for a county, nine for a township or street,
/// twelve for a village. The shorter code begins the longer one, so the code itself is the path of the government line.
/// </summary>
public readonly record struct DivisionCode
{
    private DivisionCode(string text) => Text = text;

    public string Text { get; }

    /// <summary>The county's six digits (县级).</summary>
    public string County => Text[..6];

    /// <summary>The township's nine digits, or null for a county (乡级).</summary>
    public string? Township => Text.Length >= 9 ? Text[..9] : null;

    public static bool TryParse([NotNullWhen(true)] string? text, out DivisionCode code)
    {
        var valid = text is { Length: 6 or 9 or 12 } && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
        code = valid ? new DivisionCode(text!) : default;
        return valid;
    }

    /// <summary>Whether this is <paramref name="other"/> or lies inside it.</summary>
    public bool IsUnder(DivisionCode other) => Text.StartsWith(other.Text, StringComparison.Ordinal);

    public override string ToString() => Text;
}
