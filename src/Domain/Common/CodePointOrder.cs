namespace Baoxue.Domain.Common;

/// <summary>
/// The order of code points (码位次序), in which both databases compare text byte by byte in UTF-8. Comparing UTF-16 ordinally puts rare
/// characters beyond U+FFFF before U+E000 to U+FFFF, among which old systems kept characters of their own.
/// </summary>
public sealed class CodePointOrder : IComparer<string>
{
    private const char FirstSurrogate = '\uD800';
    private const char AfterSurrogates = '\uE000';

    private CodePointOrder()
    {
    }

    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return string.CompareOrdinal(x, y);
        }

        var same = x.AsSpan().CommonPrefixLength(y);
        return same < x.Length && same < y.Length ? Rank(x[same]) - Rank(y[same]) : x.Length - y.Length;
    }

    // Surrogates stand for what is beyond all others.
    private static int Rank(char unit) => unit is >= FirstSurrogate and < AfterSurrogates ? unit + char.MaxValue : unit;
}
