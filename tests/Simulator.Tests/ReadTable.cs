using Baoxue.Simulator.Registers;
using Baoxue.Spreadsheets;

namespace Baoxue.Simulator.Tests;

/// <summary>A written file as the product's own reader sees it, without title, header, totals and notes.</summary>
public sealed record ReadTable(string[] Headers, IReadOnlyDictionary<int, string[]> Rows, string? Encoding)
{
    public int Column(string heading)
    {
        var at = Array.IndexOf(Headers, heading);
        return at >= 0 ? at : Array.IndexOf(Headers, StudentColumns.Renamed[heading]);
    }

    public static ReadTable Open(string path)
    {
        var all = All(path);
        var header = all.FindIndex(r => r.Cells.Contains("姓名"));
        var rows = all.Skip(header + 1).Where(r => r.Cells[0] is not "合计" && !r.Cells[0].StartsWith("说明", StringComparison.Ordinal)).ToDictionary(r => r.Number, r => r.Cells);
        using var reader = TableReader.Open(path, Path.GetFileName(path), new TableLimits());
        return new ReadTable(all[header].Cells, rows, reader.EncodingName);
    }

    public static List<(int Number, string[] Cells)> All(string path)
    {
        using var reader = TableReader.Open(path, Path.GetFileName(path), new TableLimits());
        List<(int Number, string[] Cells)> rows = [];
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.GetText(i);
            }

            rows.Add((reader.RowNumber, cells));
        }

        return rows;
    }
}
