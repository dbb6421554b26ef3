namespace Baoxue.Domain.Common;

/// <summary>A grade of compulsory education (年级), 1 to 9; age never tells it.</summary>
public readonly record struct Grade : IComparable<Grade>
{
    private const string Numerals = "一二三四五六七八九";

    private Grade(int number) => Number = number;

    /// <summary>1 to 6 for primary, 7 to 9 for junior middle school.</summary>
    public int Number { get; }

    public bool IsJuniorMiddle => Number >= 7;

    /// <summary>As schools write it: 七年级.</summary>
    public string Name => $"{Numerals[Number - 1]}年级";

    public static bool TryFrom(int number, out Grade grade)
    {
        grade = number is >= 1 and <= 9 ? new Grade(number) : default;
        return number is >= 1 and <= 9;
    }

    /// <summary>Reads 7, 七年级, 7年级, 初一, 初中一年级, 小学三年级 and the like.</summary>
    public static bool TryParse(string? text, out Grade grade)
    {
        grade = default;
        var trimmed = (text ?? "").Trim();
        var junior = trimmed.StartsWith('初');
        trimmed = trimmed.TrimStart('小', '学', '初', '中');
        if (trimmed.EndsWith("年级", StringComparison.Ordinal))
        {
            trimmed = trimmed[..^2];
        }

        if (trimmed.Length != 1)
        {
            return false;
        }

        var number = char.IsAsciiDigit(trimmed[0]) ? trimmed[0] - '0' : Numerals.IndexOf(trimmed[0], StringComparison.Ordinal) + 1;
        return TryFrom(junior && number is >= 1 and <= 3 ? number + 6 : number, out grade);
    }

    public int CompareTo(Grade other) => Number.CompareTo(other.Number);

    public override string ToString() => Name;
}
