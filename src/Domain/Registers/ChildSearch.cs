using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>What somebody typed to find a child (查找儿童), told apart by its form.</summary>
public abstract record ChildSearch
{
    /// <summary>The longest text to look for; no name and no number is longer.</summary>
    public const int LongestText = 100;

    private const int FewestDigits = 6;

    private ChildSearch()
    {
    }

    /// <summary>Reads a typed text; null when there is nothing to look for.</summary>
    public static ChildSearch? Parse(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (StudentNumber.TryParse(text, out var number))
        {
            return new ByStudentNumber(number);
        }

        if (ResidentId.TryParse(text, out var id))
        {
            return new ByIdNumber(id);
        }

        return text.Any(char.IsAsciiLetter) && text.All(c => char.IsAsciiLetter(c) || c is ' ' or '\'')
            ? new ByLetters(text.ToLowerInvariant().Replace('\'', ' ').Trim())
            : new ByNamePart(PersonName.Normalize(text));
    }

    /// <summary>Why nobody can be found by a typed text: it is too long, or a number with a fault, which is nobody's; no name is written in digits.</summary>
    public static Refusal? ProblemIn(string? typed)
    {
        if (typed?.Trim().Length > LongestText)
        {
            return new RegisterRefusals.SearchTooLong(LongestText);
        }

        var number = ResidentId.Normalize(typed).ToUpperInvariant();
        var isStudent = number.Length > 0 && number[0] is 'G' or 'L' or 'J';
        var digits = isStudent ? number[1..] : number;
        return digits.Length < FewestDigits || digits[..^1].Any(c => !char.IsAsciiDigit(c)) || !(char.IsAsciiDigit(digits[^1]) || digits[^1] == 'X') ? null
            : isStudent ? StudentNumber.TryParse(number, out _) ? null : new RegisterRefusals.SearchedStudentNumberInvalid()
            : ResidentId.TryParse(number, out _, out var fault) ? null : new RegisterRefusals.SearchedIdInvalid(fault);
    }

    /// <summary>A whole identity number (身份证号).</summary>
    public sealed record ByIdNumber(ResidentId Id) : ChildSearch;

    /// <summary>A whole student number (学籍号).</summary>
    public sealed record ByStudentNumber(StudentNumber Number) : ChildSearch;

    /// <summary>Pinyin or its initials (拼音或首字母): small letters, syllables parted by blanks where they were.</summary>
    public sealed record ByLetters(string Letters) : ChildSearch;

    /// <summary>A part of the name (姓名).</summary>
    public sealed record ByNamePart(string Part) : ChildSearch;
}
