namespace Baoxue.Domain.Registers.Reading;

/// <summary>The letters a spreadsheet names its columns by (列标).</summary>
public static class ColumnLetters
{
    /// <param name="index">From 0.</param>
    public static string Of(int index)
    {
        Span<char> letters = stackalloc char[8];
        var start = letters.Length;
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--start] = (char)('A' + ((rest - 1) % 26));
        }

        return new string(letters[start..]);
    }
}
