namespace Baoxue.Domain.Comparison;

/// <summary>Reads the words of rule files (规则用语).</summary>
internal static class Words
{
    /// <summary>A value by its name; a number is no word.</summary>
    public static bool Read<T>(string word, out T value) where T : struct, Enum => Enum.TryParse(word, out value) && Enum.IsDefined(value) && value.ToString() == word;
}
