using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>What somebody typed to find a child (查找儿童), told apart by its form.</summary>
public abstract record ChildSearch
{
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

    /// <summary>A whole identity number (身份证号).</summary>
    public sealed record ByIdNumber(ResidentId Id) : ChildSearch;

    /// <summary>A whole student number (学籍号).</summary>
    public sealed record ByStudentNumber(StudentNumber Number) : ChildSearch;

    /// <summary>Pinyin or its initials (拼音或首字母): small letters, syllables parted by blanks where they were.</summary>
    public sealed record ByLetters(string Letters) : ChildSearch;

    /// <summary>A part of the name (姓名).</summary>
    public sealed record ByNamePart(string Part) : ChildSearch;
}
