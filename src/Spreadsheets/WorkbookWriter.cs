using System.IO.Compression;
using Baoxue.Spreadsheets.Writing;

namespace Baoxue.Spreadsheets;

/// <summary>
/// Writes an .xlsx row by row into a stream, keeping one row in memory.
/// Without <see cref="Finish"/> the file stays unreadable, so a broken export never passes for a whole one.
/// </summary>
public sealed class WorkbookWriter(Stream target, bool leaveOpen = false) : IDisposable
{
    public const int MaxRows = 1_048_576;
    public const int MaxColumns = 16_384;
    public const int MaxCellLength = 32_767;

    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen);
    private readonly List<SheetLayout> _sheets = [];
    private readonly List<IReadOnlyList<string>> _longChoices = [];
    private SheetWriter? _sheet;
    private bool _finished;

    /// <summary>The row written last, as Excel numbers it.</summary>
    public int RowNumber => _sheet?.RowNumber ?? 0;

    /// <summary>Ends the sheet before and writes the title and header row of the next.</summary>
    public void StartSheet(SheetLayout layout)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        EndSheet();
        _sheets.Add(layout with { Name = SheetNames.Fitting(layout.Name, _sheets) });
        _sheet = new SheetWriter(WorkbookParts.Open(_zip, $"xl/worksheets/sheet{_sheets.Count}.xml"), layout, _longChoices);
    }

    public void WriteRow(params ReadOnlySpan<WriterCell> cells) => Sheet.WriteRow(cells);

    /// <summary>Leaves rows blank.</summary>
    public void SkipRows(int count) => Sheet.SkipRows(count);

    /// <summary>Merges a block of cells; rows and columns count from 1. Only for titles: merged headers cannot be loaded again.</summary>
    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) =>
        Sheet.Merge(new MergedRange(firstRow, firstColumn, lastRow, lastColumn));

    /// <summary>Writes what makes the sheets a workbook. Nothing can be added afterwards.</summary>
    public void Finish()
    {
        if (_finished)
        {
            return;
        }

        if (_sheets.Count == 0)
        {
            throw new InvalidOperationException("A workbook has at least one sheet.");
        }

        EndSheet();
        if (_longChoices.Count > 0)
        {
            WriteChoices();
            EndSheet();
        }

        _finished = true;
        WorkbookParts.Write(_zip, _sheets);
    }

    public void Dispose()
    {
        _sheet?.Dispose();
        _sheet = null;
        _zip.Dispose();
    }

    private SheetWriter Sheet => _sheet ?? throw new InvalidOperationException("Start a sheet before its rows.");

    private void EndSheet()
    {
        _sheet?.End();
        _sheet?.Dispose();
        _sheet = null;
    }

    private void WriteChoices()
    {
        StartSheet(new SheetLayout(SheetNames.Choices, []) { IsHidden = true });
        for (var row = 0; row < _longChoices.Max(list => list.Count); row++)
        {
            WriteRow([.. _longChoices.Select(list => WriterCell.Text(row < list.Count ? list[row] : null))]);
        }
    }
}
