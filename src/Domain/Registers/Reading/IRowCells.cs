namespace Baoxue.Domain.Registers.Reading;

/// <summary>One row of a table as its file holds it (原始行); whatever reads the file stands behind it.</summary>
public interface IRowCells
{
    /// <summary>The row as the spreadsheet numbers it, from 1, counted on through further sheets.</summary>
    int RowNumber { get; }

    int Count { get; }

    /// <summary>The text of a cell; empty past the last one.</summary>
    ReadOnlySpan<char> GetSpan(int column);

    CellKind GetKind(int column);
}
