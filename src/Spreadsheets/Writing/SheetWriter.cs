using System.Globalization;

namespace Baoxue.Spreadsheets.Writing;

/// <summary>One sheet on its way into the file.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int LongestChoiceRule = 255;

    private readonly SheetBytes _out;
    private readonly SheetLayout _layout;
    private readonly List<IReadOnlyList<string>> _longChoices;
    private readonly List<MergedRange> _merged = [];
    private readonly int _headRows;

    public SheetWriter(Stream target, SheetLayout layout, List<IReadOnlyList<string>> longChoices)
    {
        (_out, _layout, _longChoices) = (new SheetBytes(target), layout, longChoices);
        var columns = layout.Columns;
        _headRows = (columns.Count > 0 ? 1 : 0) + (layout.Title is null ? 0 : 1);
        WriteHead(columns);
        if (layout.Title is { } title)
        {
            WriteRow([WriterCell.Title(title)]);
            if (columns.Count > 1)
            {
                _merged.Add(new MergedRange(1, 1, 1, columns.Count));
            }
        }

        if (columns.Count > 0)
        {
            WriteRow([.. columns.Select(column => WriterCell.Heading(column.Heading))]);
        }
    }

    public int RowNumber { get; private set; }

    public void SkipRows(int count) => RowNumber += count;

    public void Merge(MergedRange range) => _merged.Add(range);

    public void WriteRow(ReadOnlySpan<WriterCell> cells)
    {
        if (RowNumber == WorkbookWriter.MaxRows || cells.Length > WorkbookWriter.MaxColumns)
        {
            throw new InvalidOperationException($"A sheet has {WorkbookWriter.MaxRows} rows and {WorkbookWriter.MaxColumns} columns at most.");
        }

        RowNumber++;
        _out.Raw("<row r=\""u8);
        _out.Number(RowNumber);
        _out.Raw("\">"u8);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Kind != WriterCellKind.Empty)
            {
                WriteCell(i + 1, cells[i]);
            }
        }

        _out.Raw("</row>"u8);
    }

    public void End()
    {
        _out.Raw("</sheetData>"u8);
        if (_merged.Count > 0)
        {
            _out.Raw("<mergeCells>"u8);
            foreach (var range in _merged)
            {
                _out.Raw("<mergeCell ref=\""u8);
                _out.Text($"{ColumnName.Of(range.FirstColumn)}{range.FirstRow}:{ColumnName.Of(range.LastColumn)}{range.LastRow}");
                _out.Raw("\"/>"u8);
            }

            _out.Raw("</mergeCells>"u8);
        }

        WriteChoices();
        _out.Raw("</worksheet>"u8);
        _out.Flush();
    }

    public void Dispose() => _out.Dispose();

    private void WriteHead(IReadOnlyList<SheetColumn> columns)
    {
        _out.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\">"u8);
        if (_headRows > 0)
        {
            _out.Raw("<pane ySplit=\""u8);
            _out.Number(_headRows);
            _out.Raw("\" topLeftCell=\"A"u8);
            _out.Number(_headRows + 1);
            _out.Raw("\" activePane=\"bottomLeft\" state=\"frozen\"/>"u8);
        }

        _out.Raw("</sheetView></sheetViews>"u8);
        if (columns.Count > 0)
        {
            _out.Raw("<cols>"u8);
            for (var i = 0; i < columns.Count; i++)
            {
                _out.Raw("<col min=\""u8);
                _out.Number(i + 1);
                _out.Raw("\" max=\""u8);
                _out.Number(i + 1);
                _out.Raw("\" width=\""u8);
                _out.Number(columns[i].Width, "0.##");
                _out.Raw(columns[i].KeepsText ? "\" style=\"4\" customWidth=\"1\"/>"u8 : "\" customWidth=\"1\"/>"u8);
            }

            _out.Raw("</cols>"u8);
        }

        _out.Raw("<sheetData>"u8);
    }

    private void WriteCell(int column, in WriterCell cell)
    {
        _out.Raw("<c r=\""u8);
        _out.Raw(ColumnName.Utf8Of(column));
        _out.Number(RowNumber);
        switch (cell.Kind)
        {
            case WriterCellKind.Number:
                _out.Raw("\"><v>"u8);
                _out.Number(cell.RawNumber, "R");
                _out.Raw("</v></c>"u8);
                break;
            case WriterCellKind.NumberLiteral:
                _out.Raw("\"><v>"u8);
                _out.Text(cell.RawText);
                _out.Raw("</v></c>"u8);
                break;
            case WriterCellKind.DamagedNumber:
                _out.Raw("\"><v>"u8);
                _out.Number(cell.RawNumber, "G15");
                _out.Raw("</v></c>"u8);
                break;
            case WriterCellKind.Date when ExcelSerial.From(cell.RawDate) >= ExcelSerial.FirstSafe:
                _out.Raw("\" s=\"2\"><v>"u8);
                _out.Number(ExcelSerial.From(cell.RawDate));
                _out.Raw("</v></c>"u8);
                break;
            case WriterCellKind.Date:
                WriteText("\" t=\"inlineStr\"><is><t"u8, cell.RawDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case WriterCellKind.Heading:
                WriteText("\" s=\"1\" t=\"inlineStr\"><is><t"u8, cell.RawText!);
                break;
            case WriterCellKind.Title:
                WriteText("\" s=\"3\" t=\"inlineStr\"><is><t"u8, cell.RawText!);
                break;
            case WriterCellKind.Text:
                WriteText("\" t=\"inlineStr\"><is><t"u8, cell.RawText!);
                break;
            case WriterCellKind.Empty:
                break;
        }
    }

    private void WriteText(ReadOnlySpan<byte> opening, string text)
    {
        if (text.Length > WorkbookWriter.MaxCellLength)
        {
            throw new ArgumentException($"A cell holds {WorkbookWriter.MaxCellLength} characters, not {text.Length}.");
        }

        // Without the attribute Excel drops white space at the ends; on every cell it would double the size of a sheet.
        var isTrimmed = text.Length == 0 || (!char.IsWhiteSpace(text, 0) && !char.IsWhiteSpace(text, text.Length - 1));
        _out.Raw(opening);
        _out.Raw(isTrimmed ? ">"u8 : " xml:space=\"preserve\">"u8);
        _out.Text(text);
        _out.Raw("</t></is></c>"u8);
    }

    private void WriteChoices()
    {
        var offered = _layout.Columns.Index().Where(column => column.Item.Choices.Count > 0).ToList();
        if (offered.Count == 0)
        {
            return;
        }

        _out.Raw("<dataValidations>"u8);
        foreach (var (index, column) in offered)
        {
            var name = ColumnName.Of(index + 1);
            _out.Raw("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\""u8);
            _out.Text($"{name}{_headRows + 1}:{name}{WorkbookWriter.MaxRows}");
            _out.Raw("\"><formula1>"u8);
            _out.Text(Rule(column.Choices));
            _out.Raw("</formula1></dataValidation>"u8);
        }

        _out.Raw("</dataValidations>"u8);
    }

    private string Rule(IReadOnlyList<string> choices)
    {
        var list = string.Join(',', choices);
        if (list.Length <= LongestChoiceRule && !choices.Any(choice => choice.AsSpan().ContainsAny(',', '"')))
        {
            return $"\"{list}\"";
        }

        _longChoices.Add(choices);
        var column = ColumnName.Of(_longChoices.Count);
        return $"{SheetNames.Choices}!${column}$1:${column}${choices.Count}";
    }
}
