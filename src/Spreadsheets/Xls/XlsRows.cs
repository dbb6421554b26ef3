using System.Globalization;
using System.Text;
using Baoxue.Spreadsheets.Reading;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Baoxue.Spreadsheets.Xls;

/// <summary>Reads an .xls inside the guarded process and sends it as frames.</summary>
internal sealed class XlsRows(XlsRequest request, Stream input, BinaryWriter frames)
{
    private const int ChineseCodePage = 936;

    /// <summary>As many as the format has.</summary>
    private const int MostRows = 65_536;

    private HashSet<int> _formulas = [];
    private int _row;
    private int _column;

    public void Send()
    {
        try
        {
            SendBook();
        }
        catch (Exception cause)
        {
            SendRefusal(cause);
        }

        frames.Flush();
    }

    private void SendBook()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = new byte[request.Length];
        input.ReadExactly(bytes);
        // Before the parser, which follows whatever it is told.
        var formulas = XlsFormulas.Find(new WorkbookStream(bytes));
        using var file = new MemoryStream(bytes);
        var settings = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(ChineseCodePage) };
        using var reader = ExcelReaderFactory.CreateBinaryReader(file, settings);
        var sheets = SheetsOf(reader);
        if (!sheets.Exists(IsWanted))
        {
            throw new TableFault(TableRefusal.NoVisibleSheet);
        }

        frames.Write((byte)XlsFrame.Book);
        frames.Write(sheets.Where(IsWanted).Sum(sheet => sheet.Rows));
        frames.Write(sheets.Count);
        foreach (var sheet in sheets)
        {
            frames.Write(sheet.Name);
            frames.Write(sheet.IsHidden);
        }

        reader.Reset();
        foreach (var (index, sheet) in sheets.Index())
        {
            if (IsWanted(sheet))
            {
                _formulas = formulas[index];
                SendSheet(reader, index);
            }

            reader.NextResult();
        }

        frames.Write((byte)XlsFrame.End);
    }

    private bool IsWanted((string Name, bool IsHidden, int Rows) sheet) => request.Sheet is null ? !sheet.IsHidden : sheet.Name == request.Sheet;

    private List<(string Name, bool IsHidden, int Rows)> SheetsOf(IExcelDataReader reader)
    {
        var sheets = new List<(string Name, bool IsHidden, int Rows)>();
        do
        {
            sheets.Add((reader.Name, reader.VisibleState is not (null or "visible"), reader.RowCount));
            if (IsWanted(sheets[^1]))
            {
                RefuseVast(reader);
            }
        }
        while (reader.NextResult());
        return sheets;
    }

    // The parser goes through as many rows and columns as the sheet says it has, whether anything is in them or not.
    private void RefuseVast(IExcelDataReader reader)
    {
        if (reader.RowCount > MostRows)
        {
            throw new TableFault(TableRefusal.TooManyRows, $"最多 {MostRows} 行");
        }

        if (reader.FieldCount > request.MaxColumns)
        {
            throw new TableFault(TableRefusal.TooManyColumns, $"最多 {request.MaxColumns} 列");
        }
    }

    private void SendSheet(IExcelDataReader reader, int index)
    {
        frames.Write((byte)XlsFrame.Sheet);
        frames.Write(index);
        var merged = reader.MergeCells ?? [];
        frames.Write(merged.Length);
        foreach (var range in merged)
        {
            frames.Write(range.FromRow + 1);
            frames.Write(range.FromColumn + 1);
            frames.Write(range.ToRow + 1);
            frames.Write(range.ToColumn + 1);
        }

        for (_row = 1; reader.Read(); _row++)
        {
            SendRow(reader);
        }
    }

    private void SendRow(IExcelDataReader reader)
    {
        var count = reader.FieldCount;
        while (count > 0 && Content(reader, count - 1).Kind == CellKind.Empty)
        {
            count--;
        }

        if (count == 0)
        {
            return;
        }

        var cells = new (CellKind Kind, string Text)[count];
        for (_column = 1; _column <= count; _column++)
        {
            cells[_column - 1] = Content(reader, _column - 1);
            if (cells[_column - 1].Text.Length > request.MaxCellLength)
            {
                throw new TableFault(TableRefusal.CellTooLong, $"最多 {request.MaxCellLength} 字", _row, _column);
            }
        }

        if (count > request.MaxColumns)
        {
            throw new TableFault(TableRefusal.TooManyColumns, $"最多 {request.MaxColumns} 列", _row, count);
        }

        frames.Write((byte)XlsFrame.Row);
        frames.Write(_row);
        frames.Write(count);
        foreach (var (kind, text) in cells)
        {
            frames.Write((byte)kind);
            if (kind != CellKind.Empty)
            {
                frames.Write(text);
            }
        }
    }

    private (CellKind Kind, string Text) Content(IExcelDataReader reader, int index)
    {
        var content = ValueOf(reader, index);
        return _formulas.Contains(XlsFormulas.Cell(_row - 1, index)) ? (CellKind.Formula, content.Text) : content;
    }

    private static (CellKind Kind, string Text) ValueOf(IExcelDataReader reader, int index) => reader.GetValue(index) switch
    {
        null => (CellKind.Empty, ""),
        string text => (text.Length == 0 ? CellKind.Empty : CellKind.Text, text),
        bool truth => (CellKind.Boolean, truth ? "TRUE" : "FALSE"),
        DateTime at => (CellKind.Date, at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        TimeSpan time => (CellKind.Date, time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture)),
        IFormattable number => (CellKind.Number, number.ToString(null, CultureInfo.InvariantCulture)),
        var other => (CellKind.Text, other.ToString() ?? ""),
    };

    private void SendRefusal(Exception cause)
    {
        var fault = cause switch
        {
            TableFault known => known,
            InvalidPasswordException => new TableFault(TableRefusal.PasswordProtected),
            OutOfMemoryException => new TableFault(TableRefusal.TookTooLong),
            _ => new TableFault(TableRefusal.Truncated, "", _row > 0 ? _row : null),
        };
        frames.Write((byte)XlsFrame.Refusal);
        frames.Write((int)fault.Reason);
        frames.Write(fault.Detail);
        frames.Write(fault.Row ?? 0);
        frames.Write(fault.Column ?? 0);
    }
}
