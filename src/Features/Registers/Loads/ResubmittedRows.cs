using System.Globalization;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Notes the rows of a file that an earlier load had refused, as the columns of <see cref="ErrorSheet"/> tell; none of any other file.</summary>
internal sealed class ResubmittedRows(IReadOnlyList<string> headers)
{
    // Further rows stay open until the next full load.
    private const int MostKept = 20_000;

    private readonly int _load = IndexOf(headers, ErrorSheet.Load);
    private readonly int _sheet = IndexOf(headers, ErrorSheet.Sheet);
    private readonly int _row = IndexOf(headers, ErrorSheet.Row);
    private readonly int _consequence = IndexOf(headers, ErrorSheet.Consequence);
    private readonly List<(int Sequence, string Place, int? RefusedAt)> _rows = [];

    /// <summary>Notes a row, and what became of it.</summary>
    public void Note(IRowCells row, bool isRefused)
    {
        if (_load >= 0 && _row >= 0 && _consequence >= 0 && _rows.Count < MostKept
            && row.GetSpan(_consequence).Trim().SequenceEqual(ErrorSheet.Refused)
            && NumberIn(row, _load) is { } load && NumberIn(row, _row) is { } number)
        {
            _rows.Add((load, PlaceOf(_sheet < 0 ? "" : row.GetSpan(_sheet).Trim().ToString(), number), isRefused ? row.RowNumber : null));
        }
    }

    /// <summary>The rows noted; their places in this file are told as its own sheet of rows to mend will tell them.</summary>
    public IReadOnlyList<ResubmittedRow> In(LoadReading reading) =>
        [.. _rows.Select(r => new ResubmittedRow(r.Sequence, r.Place, r.RefusedAt is { } row ? PlaceOf(reading.SheetOf(row), reading.PlaceOf(row).Row) : null))];

    private static string PlaceOf(string sheet, int row) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!{row}");

    private static int? NumberIn(IRowCells row, int column) => int.TryParse(row.GetSpan(column).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int IndexOf(IReadOnlyList<string> headers, string ours)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Trim() == ours)
            {
                return i;
            }
        }

        return -1;
    }
}
