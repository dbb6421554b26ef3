using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>An .xlsx: the sheet asked for, or the first visible one that holds anything.</summary>
internal sealed class XlsxTableReader : TableReader
{
    private readonly Package _package;
    private readonly TableLimits _limits;
    private readonly string? _wanted;
    private SheetContext? _context;
    private Workbook.Sheet? _sheet;
    private SheetRows? _rows;
    private IReadOnlyList<IgnoredSheet> _ignored = [];

    public XlsxTableReader(Stream file, string fileName, TableLimits limits, string? sheetName)
        : base(fileName, limits) =>
        (_package, _limits, _wanted) = (new Package(file, limits), limits, sheetName);

    public override TableFormat Format => TableFormat.Xlsx;

    public override string? SheetName => _sheet?.Name;

    public override IReadOnlyList<IgnoredSheet> IgnoredSheets => _ignored;

    public override long BytesRead => _rows?.BytesRead ?? 0;

    public override long BytesTotal => Math.Max(BytesRead, _sheet is null ? 0 : _package.DeclaredLength(_sheet.Part));

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
        _sheet is null ? [] : MergedCells.Load(_package.Open(_sheet.Part, _limits.MaxSheetBytes));

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
        var chosen = candidates.Find(HasRows) ?? candidates[0];
        _ignored = [.. workbook.Sheets.Where(sheet => sheet != chosen).Select(sheet => new IgnoredSheet(sheet.Name, sheet.IsHidden))];
    }

    private bool HasRows(Workbook.Sheet sheet)
    {
        _rows?.Dispose();
        Restart();
        _sheet = sheet;
        _rows = new SheetRows(_package.Open(sheet.Part, _limits.MaxSheetBytes), Row, _context!);
        return HasFirstRow();
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
