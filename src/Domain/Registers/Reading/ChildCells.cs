using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// Tells cells of children from headers (区分列名与儿童内容), so that no child's number is offered as a column and remembered
/// for good when a file has no header, 个人信息保护法 §28.
/// </summary>
public static class ChildCells
{
    private const int MostDigits = 5;

    /// <summary>Whether a row may be shown as a header: none of its cells is a number of a person or mostly digits.</summary>
    public static bool MayBeHeader(IEnumerable<string> texts) => !texts.Any(t => PersonalNumbers.KindIn(t) is not null || IsMostlyDigits(t));

    /// <summary>Whether a header may be remembered: it holds no number of a person, and no six digits in a row, which are a day or a code.</summary>
    public static bool MayBeRemembered(string header)
    {
        var (run, longest) = (0, 0);
        foreach (var c in header)
        {
            run = char.IsDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest <= MostDigits && PersonalNumbers.KindIn(header) is null;
    }

    private static bool IsMostlyDigits(string text) => 2 * text.Count(char.IsDigit) > text.Count(c => !char.IsWhiteSpace(c));
}
