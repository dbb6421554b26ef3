using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets;

/// <summary>
/// Reads the rows of a table file one after another within <see cref="TableLimits"/>. Blank rows are passed over.
/// Whatever the bytes are, nothing but <see cref="TableRefusedException"/> comes out.
/// </summary>
public abstract class TableReader : IDisposable
{
    private readonly TableLimits _limits;
    private int _lastFilledRow;
    private bool _isPeeked;
    private bool _hasEnded;

    private protected TableReader(string fileName, TableLimits limits) => (FileName, _limits) = (fileName, limits);

    /// <summary>The name the user knows the file by.</summary>
    public string FileName { get; }

    public abstract TableFormat Format { get; }

    /// <summary>The sheet being read; null for a CSV.</summary>
    public virtual string? SheetName => null;

    /// <summary>All sheets of the workbook, in order; empty for a CSV.</summary>
    public virtual IReadOnlyList<TableSheet> Sheets => [];

    /// <summary>The rows of the sheets before this one, so that each row of the file has a number of its own.</summary>
    public int RowsBefore { get; private set; }

    /// <summary>How the characters of a CSV were read, for example <c>GB18030</c>; null for workbooks.</summary>
    public virtual string? EncodingName => null;

    /// <summary>The merged cells of the sheet met so far; an .xlsx tells them behind its rows, so all once <see cref="Read"/> gave false.</summary>
    public virtual IReadOnlyList<MergedRange> MergedRanges => [];

    /// <summary>For progress: unpacked bytes of the sheet, or bytes of the CSV.</summary>
    public abstract long BytesRead { get; }

    public abstract long BytesTotal { get; }

    /// <summary>As Excel numbers the row, from 1. In a CSV a cell with line breaks is still one row.</summary>
    public int RowNumber { get; private protected set; }

    public int FieldCount => Row.Count;

    private protected RowBuffer Row { get; } = new();

    /// <summary>The column being read, from 1, for a refusal in the middle of a row.</summary>
    private protected int? ColumnNumber { get; set; }

    /// <summary>Opens a file by its content, whatever its name ends in.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="fileName">What the user calls it; it stands in every refusal.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <param name="sheetName">The sheet wanted; without it the first visible one that is not empty.</param>
    public static TableReader Open(string path, string fileName, TableLimits limits, string? sheetName = null) =>
        Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024), fileName, limits, sheetName);

    /// <param name="file">The bytes, readable from anywhere; the reader disposes of them, also when it refuses.</param>
    /// <param name="fileName">What the user calls it; it stands in every refusal.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <param name="sheetName">The sheet wanted; without it the first visible one that is not empty.</param>
    /// <inheritdoc cref="Open(string, string, TableLimits, string?)"/>
    public static TableReader Open(Stream file, string fileName, TableLimits limits, string? sheetName = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        TableReader? reader = null;
        try
        {
            reader = Opening.Open(file, fileName, limits, sheetName);
            reader.Peek();
            return reader;
        }
        catch (Exception cause)
        {
            reader?.Dispose();
            file.Dispose();
            throw Refused(cause, fileName, reader?.SheetName, reader?.RowNumber is > 0 and var row ? row : null, reader?.ColumnNumber);
        }
    }

    /// <summary>Goes to the next row that is not blank.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        if (_isPeeked)
        {
            _isPeeked = false;
            return true;
        }

        return !_hasEnded && Guarded(ReadFilledRow);
    }

    /// <summary>Goes to the next visible sheet that holds anything, past what is left of this one; its rows are numbered from 1.</summary>
    /// <returns>False when there is none.</returns>
    public bool NextSheet() => Guarded(ToNextSheet);

    /// <summary>The text of a cell of this row, counted from 0; empty beyond the last. Good until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> GetSpan(int index) => Row.Text(index);

    public string GetText(int index) => Row.Text(index).ToString();

    public CellKind GetKind(int index) => Row.Kind(index);

    /// <summary>All merged cells of the sheet, before its rows are read: for that an .xlsx sheet is read once more.</summary>
    public IReadOnlyList<MergedRange> FindMergedRanges() => _hasEnded ? MergedRanges : Guarded(ReadMergedRanges);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>Fills <see cref="Row"/> and <see cref="RowNumber"/>; blank rows may be left out or given. False at the end.</summary>
    private protected abstract bool ReadRow();

    private protected virtual IReadOnlyList<MergedRange> ReadMergedRanges() => MergedRanges;

    private protected virtual int MaxRows => _limits.MaxSheetRows;

    /// <summary>What can already name a sheet and a row when it is refused.</summary>
    private protected virtual void Start()
    {
    }

    /// <summary>Opens the next visible sheet, empty or not; a CSV is like one sheet. False when there is none.</summary>
    private protected abstract bool OpenNextSheet();

    private void Peek()
    {
        Start();
        if (!ToNextSheet())
        {
            RowNumber = 0;
            throw new TableFault(TableRefusal.NoRows);
        }
    }

    private bool ToNextSheet()
    {
        _isPeeked = false;
        while (true)
        {
            var before = RowsBefore + RowNumber;
            if (!OpenNextSheet())
            {
                _hasEnded = true;
                return false;
            }

            (RowsBefore, RowNumber, _lastFilledRow, _hasEnded) = (before, 0, 0, false);
            if (ReadFilledRow())
            {
                return _isPeeked = true;
            }
        }
    }

    private bool ReadFilledRow()
    {
        do
        {
            ColumnNumber = null;
            Row.Clear();
            if (!ReadRow())
            {
                _hasEnded = true;
                return false;
            }
        }
        while (!Row.HasContent);

        if (RowNumber > MaxRows || RowsBefore + RowNumber > _limits.MaxFileRows)
        {
            throw new TableFault(TableRefusal.TooManyRows, $"最多 {(RowNumber > MaxRows ? MaxRows : _limits.MaxFileRows)} 行", RowNumber);
        }

        if (RowNumber - _lastFilledRow - 1 > _limits.MaxBlankRows)
        {
            throw new TableFault(TableRefusal.BlankRows, $"{RowNumber - _lastFilledRow - 1} 行", RowNumber);
        }

        _lastFilledRow = RowNumber;
        return true;
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause)
        {
            _hasEnded = true;
            Row.Clear();
            throw Refused(cause, FileName, SheetName, RowNumber == 0 ? null : RowNumber, ColumnNumber);
        }
    }

    private static TableRefusedException Refused(Exception cause, string fileName, string? sheet, int? row, int? column) => cause switch
    {
        TableRefusedException refused => refused,
        TableFault fault => new(fault.Reason, fault.Detail, fileName, sheet, fault.Row ?? row, fault.Column ?? column),
        OutOfMemoryException => new(TableRefusal.TooLarge, "", fileName, sheet, null, null, cause),
        _ => new(TableRefusal.Truncated, "", fileName, sheet, row, column, cause),
    };
}
