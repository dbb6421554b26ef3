using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>An .xlsx: the sheet asked for, or the visible ones in their order.</summary>
internal sealed class XlsxTableReader : TableReader
{
    private readonly Package _package;
    private readonly TableLimits _limits;
    private readonly string? _wanted;
    private SheetContext? _context;
    private Workbook.Sheet? _sheet;
    private SheetRows? _rows;
    private IReadOnlyList<TableSheet> _sheets = [];
    private Queue<Workbook.Sheet> _left = [];
    private long _bytesBefore;
    private long _bytesTotal;

    public XlsxTableReader(Stream file, string fileName, TableLimits limits, string? sheetName)
        : base(fileName, limits) =>
        (_package, _limits, _wanted) = (new Package(file, limits), limits, sheetName);

    public override TableFormat Format => TableFormat.Xlsx;

    public override string? SheetName => _sheet?.Name;

    public override IReadOnlyList<TableSheet> Sheets => _sheets;

    public override IReadOnlyList<MergedRange> MergedRanges => _rows?.MergedRanges ?? [];

    public override long BytesRead => _bytesBefore + (_rows?.BytesRead ?? 0);

    public override long BytesTotal => Math.Max(BytesRead, _bytesTotal);

    private protected override bool ReadRow()
    {
        try
        {
            return _rows!.ReadRow();
        }
        catch
        {
            ColumnNumber = _rows!.ColumnNumber == 0 ? null : _rows.ColumnNumber;
            throw;
        }
        finally
        {
            RowNumber = _rows!.RowNumber;
        }
    }

    private protected override IReadOnlyList<MergedRange> ReadMergedRanges() =>
        _sheet is null ? [] : MergedCells.Behind(_package.Open(_sheet.Part, _limits.MaxSheetBytes));

    protected override void Dispose(bool disposing)
    {
        _rows?.Dispose();
        _package.Dispose();
    }

    private protected override void Start()
    {
        var workbook = Workbook.Load(_package, _limits);
        var candidates = workbook.Sheets.Where(sheet => _wanted is null ? !sheet.IsHidden : sheet.Name == _wanted).ToList();
        if (candidates.Count == 0)
        {
            throw new TableFault(TableRefusal.NoVisibleSheet);
        }

        _context = new SheetContext(LoadStrings(workbook), LoadFormats(workbook), workbook.CountsFrom1904, _limits);
        (_left, _bytesTotal) = (new Queue<Workbook.Sheet>(candidates), candidates.Sum(sheet => _package.DeclaredLength(sheet.Part)));
        _sheets = [.. workbook.Sheets.Select(sheet => new TableSheet(sheet.Name, sheet.IsHidden))];
    }

    private protected override bool OpenNextSheet()
    {
        if (!_left.TryDequeue(out var sheet))
        {
            return false;
        }

        _bytesBefore = BytesRead;
        _rows?.Dispose();
        (_sheet, _rows) = (sheet, null);
        _rows = new SheetRows(_package.Open(sheet.Part, _limits.MaxSheetBytes), Row, _context!);
        return true;
    }

    private SharedStrings LoadStrings(Workbook workbook)
    {
        var strings = new SharedStrings(_limits);
        if (workbook.StringsPart is { } part)
        {
            strings.Load(_package.Open(part, _limits.MaxSharedStringsBytes));
        }

        return strings;
    }

    private DateFormats LoadFormats(Workbook workbook) =>
        workbook.StylesPart is { } part ? DateFormats.Load(_package.Open(part, _limits.RatioFreeBytes * 4)) : DateFormats.None;
}
