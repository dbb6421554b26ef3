using System.Diagnostics.CodeAnalysis;

namespace Baoxue.Domain.Common;

/// <summary>A school identifier (学校标识码): two digits of type, two of province, six of serial; never used again for another school.</summary>
public readonly record struct SchoolCode
{
    private SchoolCode(string text) => Text = text;

    public string Text { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out SchoolCode code)
    {
        var valid = text is { Length: 10 } && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
        code = valid ? new SchoolCode(text!) : default;
        return valid;
    }

    public override string ToString() => Text;
}
