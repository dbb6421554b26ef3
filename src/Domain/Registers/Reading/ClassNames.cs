namespace Baoxue.Domain.Registers.Reading;

/// <summary>The number in the many ways schools write a class (班级序号).</summary>
public static class ClassNames
{
    private const string Numerals = "一二三四五六七八九";

    /// <summary>3 for 3班, （3）班, 七（3）班, 2024级3班, 初一三班; null when there is none below 100.</summary>
    public static int? NumberOf(string name)
    {
        var text = name.AsSpan().Trim().TrimEnd('班').TrimEnd(")） ");
        var start = text.Length;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (start < text.Length)
        {
            return text.Length - start <= 2 && int.TryParse(text[start..], System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
        }

        return FromNumerals(text);
    }

    private static int? FromNumerals(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        var units = Numerals.IndexOf(text[^1]) + 1;
        var hasTen = text.Length >= (units > 0 ? 2 : 1) && text[^(units > 0 ? 2 : 1)] == '十';
        return hasTen ? 10 + units : units > 0 ? units : null;
    }
}
