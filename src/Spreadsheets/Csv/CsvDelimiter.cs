namespace Baoxue.Spreadsheets.Csv;

internal static class CsvDelimiter
{
    private const string Candidates = ",\t;";

    /// <summary>What stands most often outside of quotes in the first line that is not blank; a comma when nothing does.</summary>
    public static char Recognize(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Candidates.Length];
        var isQuoted = false;
        foreach (var character in text.TrimStart("\r\n"))
        {
            if (character is '\r' or '\n' && !isQuoted)
            {
                break;
            }

            isQuoted ^= character == '"';
            if (!isQuoted && Candidates.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index)
            {
                counts[index]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Candidates[best];
    }
}
