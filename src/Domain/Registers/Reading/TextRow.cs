namespace Baoxue.Domain.Registers.Reading;

/// <summary>A row of plain texts (文本行), for files without cell types and for rows that never stood in a file.</summary>
public sealed class TextRow(int rowNumber, IReadOnlyList<string?> texts) : IRowCells
{
    public int RowNumber => rowNumber;

    public int Count => texts.Count;

    public ReadOnlySpan<char> GetSpan(int column) => column < texts.Count ? texts[column] : default;

    public CellKind GetKind(int column) => column < texts.Count && !string.IsNullOrEmpty(texts[column]) ? CellKind.Text : CellKind.Empty;
}
