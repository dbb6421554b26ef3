using System.Buffers.Text;
using System.Globalization;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>The rows of one worksheet part, read cell by cell into a <see cref="RowBuffer"/>.</summary>
internal sealed class SheetRows(BoundedStream part, RowBuffer row, SheetContext context) : IDisposable
{
    private readonly XmlScanner _xml = new(part);
    private readonly MergedCells _merged = new();
    private bool _isInRows;

    public long BytesRead => part.Count;

    public IReadOnlyList<MergedRange> MergedRanges => _merged.Ranges;

    public int RowNumber { get; private set; }

    /// <summary>The column being read, from 1.</summary>
    public int ColumnNumber { get; private set; }

    public bool ReadRow()
    {
        while (true)
        {
            switch (_xml.Next())
            {
                case XmlToken.Start when _isInRows && _xml.Name.SequenceEqual("row"u8):
                    ReadRowNumber();
                    if (!_xml.IsEmpty)
                    {
                        ReadCells();
                        return true;
                    }

                    break;
                case XmlToken.Start when _isInRows:
                    _xml.Skip();
                    break;
                case XmlToken.Start:
                    _isInRows = _xml.Name.SequenceEqual("sheetData"u8) && !_xml.IsEmpty;
                    _merged.Meet(_xml);
                    break;
                case XmlToken.End when _isInRows:
                    _isInRows = false;
                    break;
                case XmlToken.Done:
                    return false;
                case XmlToken.End or XmlToken.Text:
                    break;
            }
        }
    }

    public void Dispose() => _xml.Dispose();

    private void ReadRowNumber()
    {
        var number = RowNumber + 1;
        while (_xml.NextAttribute())
        {
            if (_xml.AttributeName is [(byte)'r'])
            {
                number = Utf8Parser.TryParse(_xml.AttributeValue, out int given, out var read) && read == _xml.AttributeValue.Length
                    ? given
                    : throw TableFault.Damaged("行号有误");
            }
        }

        RowNumber = number > RowNumber ? number : throw new TableFault(TableRefusal.Truncated, "行号次序有误", RowNumber);
    }

    private void ReadCells()
    {
        ColumnNumber = 0;
        while (true)
        {
            if (UsualCell.TryRead(_xml.Ahead, out var cell))
            {
                Take(cell);
                continue;
            }

            switch (_xml.Next())
            {
                case XmlToken.Start when _xml.Name is [(byte)'c']:
                    ReadCell();
                    break;
                case XmlToken.Start:
                    _xml.Skip();
                    break;
                case XmlToken.End:
                    return;
                case XmlToken.Text:
                    break;
                case XmlToken.Done:
                    throw TableFault.Damaged("内容中断");
            }
        }
    }

    private void Take(UsualCell cell)
    {
        ColumnNumber = cell.Column;
        Commit(TypeOf(cell.Type), cell.Style, isFormula: false, XmlText.Decode(cell.Text, false, row.Reserve(cell.Text.Length)));
        _xml.Pass(cell.Length);
    }

    private void ReadCell()
    {
        ColumnNumber++;
        var (type, style) = (CellType.Number, 0);
        while (_xml.NextAttribute())
        {
            var value = _xml.AttributeValue;
            switch (_xml.AttributeName)
            {
                case [(byte)'r']:
                    ColumnNumber = ColumnOf(value);
                    break;
                case [(byte)'s']:
                    style = Utf8Parser.TryParse(value, out int format, out _) ? format : 0;
                    break;
                case [(byte)'t']:
                    type = TypeOf(value);
                    break;
            }
        }

        if (_xml.IsEmpty)
        {
            return;
        }

        ReadContent(type, style);
    }

    private void ReadContent(CellType type, int style)
    {
        var isFormula = false;
        var length = 0;
        while (true)
        {
            switch (_xml.Next())
            {
                case XmlToken.End when _xml.Name is [(byte)'c']:
                    Commit(type, style, isFormula, length);
                    return;
                case XmlToken.Start when _xml.Name is [(byte)'f']:
                    isFormula = true;
                    _xml.Skip();
                    break;
                case XmlToken.Start when _xml.Name is [(byte)'v'] or [(byte)'t'] && !_xml.IsEmpty:
                    length = ReadText(length);
                    break;
                case XmlToken.Start when !(_xml.Name is [(byte)'i', (byte)'s'] or [(byte)'r']):
                    _xml.Skip();
                    break;
                case XmlToken.Done:
                    throw TableFault.Damaged("内容中断");
                case XmlToken.Start or XmlToken.End or XmlToken.Text:
                    break;
            }
        }
    }

    /// <summary>Decodes behind what the cell has so far; the room is given to the cell at its end.</summary>
    private int ReadText(int length)
    {
        for (var token = _xml.Next(); token != XmlToken.End; token = _xml.Next())
        {
            if (token != XmlToken.Text)
            {
                throw TableFault.Damaged("单元格写法有误");
            }

            length += Decoded(length);
            if (length > context.Limits.MaxCellLength * ExcelEscape.Length)
            {
                throw TooLong();
            }
        }

        return length;
    }

    private int Decoded(int behind) =>
        XmlText.Decode(_xml.Text, _xml.IsLiteral, row.Reserve(behind + _xml.Text.Length)[behind..]);

    private void Commit(CellType type, int style, bool isFormula, int length)
    {
        if (length == 0 && !isFormula)
        {
            return;
        }

        if (ColumnNumber > context.Limits.MaxColumns)
        {
            throw new TableFault(TableRefusal.TooManyColumns, $"最多 {context.Limits.MaxColumns} 列");
        }

        var text = row.Reserve(length)[..length];
        var column = ColumnNumber - 1;
        if (type == CellType.Shared)
        {
            var index = int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var given)
                ? given
                : throw TableFault.Damaged("共享文字编号有误");
            context.Strings.CopyTo(index, row, column, isFormula ? CellKind.Formula : CellKind.Text);
            return;
        }

        if (type == CellType.Text)
        {
            length = ExcelEscape.Undo(text);
        }

        if (length > context.Limits.MaxCellLength)
        {
            throw TooLong();
        }

        if (isFormula)
        {
            row.CommitFormula(column, length);
            return;
        }

        switch (type)
        {
            case CellType.Number when context.Formats.IsDate(style) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
                && ExcelSerial.TryFormat(serial, context.CountsFrom1904, row.Reserve(32), out var written):
                row.Commit(column, CellKind.Date, written);
                break;
            case CellType.Boolean:
                row.Put(column, CellKind.Boolean, text is ['1'] or "true" ? "TRUE" : "FALSE");
                break;
            case CellType.Number:
                row.Commit(column, CellKind.Number, length);
                break;
            case CellType.Date:
                row.Commit(column, CellKind.Date, length);
                break;
            case CellType.Error:
                row.Commit(column, CellKind.Error, length);
                break;
            case CellType.Text or CellType.Shared:
                row.Commit(column, CellKind.Text, length);
                break;
        }
    }

    private TableFault TooLong() => new(TableRefusal.CellTooLong, $"最多 {context.Limits.MaxCellLength} 字");

    private static CellType TypeOf(ReadOnlySpan<byte> name) => name switch
    {
        [(byte)'s'] => CellType.Shared,
        [(byte)'b'] => CellType.Boolean,
        [(byte)'e'] => CellType.Error,
        [(byte)'d'] => CellType.Date,
        [(byte)'s', (byte)'t', (byte)'r'] or [(byte)'i', ..] => CellType.Text,
        _ => CellType.Number,
    };

    private int ColumnOf(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        foreach (var character in reference)
        {
            if (character is < (byte)'A' or > (byte)'Z')
            {
                break;
            }

            column = (column * 26) + character - 'A' + 1;
            if (column > WorkbookWriter.MaxColumns)
            {
                ColumnNumber = WorkbookWriter.MaxColumns;
                throw new TableFault(TableRefusal.TooManyColumns, $"最多 {context.Limits.MaxColumns} 列");
            }
        }

        return column > 0 ? column : throw TableFault.Damaged("单元格位置有误");
    }

    private enum CellType
    {
        Number,
        Text,
        Shared,
        Boolean,
        Date,
        Error,
    }
}
