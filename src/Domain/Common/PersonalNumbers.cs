using System.Text.RegularExpressions;

namespace Baoxue.Domain.Common;

/// <summary>
/// Numbers in a free text by which a person is identified or reached (文字中的个人号码), 个人信息保护法 §28: identity numbers of
/// eighteen digits and of the old fifteen, with a wrong check digit too, student numbers, mobile and landline telephones.
/// Full-width digits count, and so do numbers written in groups. Numbers of documents are none.
/// </summary>
public static partial class PersonalNumbers
{
    /// <summary>What the first of them is called; null when there is none.</summary>
    public static string? KindIn(string? text)
    {
        var found = Numbers().Match(Narrow(text ?? ""));
        return !found.Success ? null
            : found.Groups["student"].Success ? "学籍号"
            : found.Groups["phone"].Success ? "电话号码"
            : "身份证号";
    }

    /// <summary>The text with asterisks in their place.</summary>
    public static string? Hide(string? text)
    {
        if (text is null || Numbers().Matches(Narrow(text)) is not { Count: > 0 } found)
        {
            return text;
        }

        var shown = text.ToCharArray();
        foreach (Match number in found)
        {
            shown.AsSpan(number.Index, number.Length).Fill('*');
        }

        return new string(shown);
    }

    // As long as the text, so that what is found in one stands at the same place in the other.
    private static string Narrow(string text) => string.Create(text.Length, text, (narrow, wide) =>
    {
        for (var i = 0; i < narrow.Length; i++)
        {
            narrow[i] = wide[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(wide[i] - 0xFEE0) : wide[i];
        }
    });

    // Between any two digits of a number in groups stands nothing, or a blank or hyphen or two.
    [GeneratedRegex(
        """
        (?<student> [GLJ] [\s-]? (?:[0-9][\s-]{0,2}){17} [0-9X] (?![0-9]) )
        | (?<![0-9]) (?:
            (?<id> [1-9][\s-]{0,2} (?:[0-9][\s-]{0,2}){5} (?:1[\s-]{0,2}9|2[\s-]{0,2}0)[\s-]{0,2} (?:[0-9][\s-]{0,2}){2}
              (?:0[\s-]{0,2}[1-9]|1[\s-]{0,2}[0-2])[\s-]{0,2} (?:0[\s-]{0,2}[1-9]|[12][\s-]{0,2}[0-9]|3[\s-]{0,2}[01])[\s-]{0,2}
              (?:[0-9][\s-]{0,2}){3} [0-9X] )
            | (?<old> [1-9][0-9]{5} [0-9]{2} (?:0[1-9]|1[0-2]) (?:0[1-9]|[12][0-9]|3[01]) [0-9]{3} )
            | (?<phone> (?:86[\s-]?)? 1[3-9][0-9][\s-]{0,2}[0-9]{4}[\s-]{0,2}[0-9]{4} | 0[1-9][0-9]{1,2}[\s()-]{0,2}[2-9][0-9]{6,7} )
          ) (?![0-9])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
