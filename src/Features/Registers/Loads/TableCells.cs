using Baoxue.Domain.Registers.Reading;
using Baoxue.Spreadsheets;
using CellKind = Baoxue.Domain.Registers.Reading.CellKind;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The row a table reader stands on, as the rules of the registers see it.</summary>
internal sealed class TableCells(TableReader reader) : IRowCells
{
    public int RowNumber => reader.RowsBefore + reader.RowNumber;

    public int Count => reader.FieldCount;

    public ReadOnlySpan<char> GetSpan(int column) => reader.GetSpan(column);

    public CellKind GetKind(int column) => KindOf(reader.GetKind(column));

    public static CellKind KindOf(Spreadsheets.CellKind kind) => kind switch
    {
        Spreadsheets.CellKind.Empty => CellKind.Empty,
        Spreadsheets.CellKind.Text => CellKind.Text,
        Spreadsheets.CellKind.Number => CellKind.Number,
        Spreadsheets.CellKind.Date => CellKind.Date,
        Spreadsheets.CellKind.Boolean => CellKind.Boolean,
        Spreadsheets.CellKind.Formula => CellKind.Formula,
        Spreadsheets.CellKind.Error => CellKind.Error,
    };
}
