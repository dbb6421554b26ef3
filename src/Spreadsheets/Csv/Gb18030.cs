using System.Buffers;
using System.Text;

namespace Baoxue.Spreadsheets.Csv;

/// <summary>
/// GB 18030-2022 on top of the framework's codec, which still follows the first edition and gives private-use
/// code points for nineteen two-byte codes. Their standard characters are put in after decoding and taken out before encoding.
/// </summary>
internal static class Gb18030
{
    private const int CodePage = 54936;

    /// <summary>A8BC (changed in 2005), then A6D9–A6DF, A6EC, A6ED, A6F3, then FE59, FE61, FE66, FE67, FE6D, FE7E, FE90, FEA0 (changed in 2022).</summary>
    private const string PrivateUse =
        "\uE7C7\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";

    private const string Standard =
        "\u1E3F\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";

    private static readonly SearchValues<char> PrivateUseSet = SearchValues.Create(PrivateUse);
    private static readonly SearchValues<char> StandardSet = SearchValues.Create(Standard);

    /// <summary>The codec without its repairs; unknown bytes and characters are exceptions.</summary>
    public static Encoding Strict { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>For writing: half of a surrogate pair, which nothing can encode, becomes a question mark.</summary>
    public static Encoding Lenient { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)!;

    public static void AfterDecoding(Span<char> text) => Replace(text, PrivateUseSet, PrivateUse, Standard);

    public static void BeforeEncoding(Span<char> text) => Replace(text, StandardSet, Standard, PrivateUse);

    private static void Replace(Span<char> text, SearchValues<char> set, string from, string to)
    {
        for (var at = text.IndexOfAny(set); at >= 0; at = text.IndexOfAny(set))
        {
            text[at] = to[from.IndexOf(text[at], StringComparison.Ordinal)];
            text = text[(at + 1)..];
        }
    }
}
