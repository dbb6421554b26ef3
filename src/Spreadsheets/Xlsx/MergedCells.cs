using System.Globalization;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>The merged ranges of a worksheet part, which stand behind its rows.</summary>
internal static class MergedCells
{
    private const int Most = 100_000;

    public static IReadOnlyList<MergedRange> Load(Stream part)
    {
        var ranges = new List<MergedRange>();
        using var xml = new XmlScanner(part);
        for (var token = xml.Next(); token != XmlToken.Done && ranges.Count < Most; token = xml.Next())
        {
            if (token == XmlToken.Start && xml.Name.SequenceEqual("sheetData"u8))
            {
                xml.SkipUnseen();
            }
            else if (token == XmlToken.Start && xml.Name.SequenceEqual("mergeCell"u8))
            {
                while (xml.NextAttribute())
                {
                    if (xml.AttributeName.SequenceEqual("ref"u8) && Parse(xml.AttributeText) is { } range)
                    {
                        ranges.Add(range);
                    }
                }
            }
        }

        return ranges;
    }

    private static MergedRange? Parse(string reference) =>
        reference.Split(':') is [var first, var last] && Corner(first) is var (row, column) && Corner(last) is var (lastRow, lastColumn)
            ? new MergedRange(row, column, lastRow, lastColumn)
            : null;

    private static (int Row, int Column)? Corner(string cell)
    {
        var letters = cell.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        return letters is > 0 and <= 3 && int.TryParse(cell.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row, cell[..letters].Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1))
            : null;
    }
}
