using System.Globalization;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>The merged ranges of a worksheet part, as far as it was read; they stand behind its rows.</summary>
internal sealed class MergedCells
{
    private const int Most = 100_000;
    private readonly List<MergedRange> _ranges = [];

    public IReadOnlyList<MergedRange> Ranges => _ranges;

    /// <summary>The merged ranges of a part whose rows are not looked at.</summary>
    public static IReadOnlyList<MergedRange> Behind(Stream part)
    {
        var merged = new MergedCells();
        using var xml = new XmlScanner(part);
        for (var token = xml.Next(); token != XmlToken.Done; token = xml.Next())
        {
            if (token == XmlToken.Start && xml.Name.SequenceEqual("sheetData"u8))
            {
                xml.SkipUnseen();
            }
            else if (token == XmlToken.Start)
            {
                merged.Meet(xml);
            }
        }

        return merged.Ranges;
    }

    /// <summary>Takes in the element that begins here if it tells of merged cells.</summary>
    public void Meet(XmlScanner xml)
    {
        if (_ranges.Count >= Most || !xml.Name.SequenceEqual("mergeCell"u8))
        {
            return;
        }

        while (xml.NextAttribute())
        {
            if (xml.AttributeName.SequenceEqual("ref"u8) && Parse(xml.AttributeText) is { } range)
            {
                _ranges.Add(range);
            }
        }
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
