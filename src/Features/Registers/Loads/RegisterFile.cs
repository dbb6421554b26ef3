using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Registers.Loads;

/// <summary>A file opened as a register: its header is found, its records come one after the other.</summary>
/// <remarks>Reading may throw <see cref="TableRefusedException"/> at any row; its message is for the user.</remarks>
internal sealed class RegisterFile : IDisposable
{
    private const int FewestCells = 3;
    private readonly TableReader _reader;
    private readonly TableCells _cells;
    private readonly SheetWalk _sheets;
    private Queue<BufferedRow> _first;
    private readonly RowSkipping _skipping;
    private readonly SortedDictionary<SkippedRow, long> _skipped = [];
    private readonly ResubmittedRows _resubmitted;

    private RegisterFile(TableReader reader, SheetWalk sheets, HeaderMapping mapping, List<BufferedRow> first)
    {
        var header = mapping.HeaderRow + reader.RowsBefore;
        (_reader, _sheets, Mapping) = (reader, sheets, mapping);
        Headers = first.Single(r => r.RowNumber == header).Texts;
        _cells = new TableCells(reader);
        _first = new Queue<BufferedRow>(first.Where(r => r.RowNumber > header));
        _skipping = new RowSkipping(mapping);
        _resubmitted = new ResubmittedRows(Headers);
        Current = _cells;
    }

    public HeaderMapping Mapping { get; }

    /// <summary>All headers of the file, mapped or not.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The record read last; good until the next.</summary>
    public IRowCells Current { get; private set; }

    /// <summary>What reading showed so far beside the records.</summary>
    public LoadReading Reading => new()
    {
        Skipped = [.. _skipped.Select(s => new SkippedCount(s.Key, s.Value))],
        Sheets = _sheets.Read,
        IgnoredSheets = _sheets.Ignored,
    };

    /// <summary>Rows that an earlier load had refused, as far as they were noted.</summary>
    public IReadOnlyList<ResubmittedRow> Resubmitted => _resubmitted.In(Reading);

    /// <summary>Notes what became of the record read last, if an earlier load had refused it.</summary>
    public void Note(bool isRefused) => _resubmitted.Note(Current, isRefused);

    /// <summary>Why a further sheet of the workbook can neither be read nor left out; reading ends there.</summary>
    public Refusal? Refusal => _sheets.Refusal;

    /// <summary>Why the first sheet will be refused at its end; to know that it is read once more.</summary>
    public Refusal? LookAhead() => _sheets.LookAhead();

    public long BytesRead => _reader.BytesRead;

    public long BytesTotal => _reader.BytesTotal;

    /// <exception cref="TableRefusedException">It is no table that may be read.</exception>
    public static Result<RegisterFile> Open(Stream file, string fileName, TableLimits limits, RegisterSchema schema, IReadOnlyDictionary<string, string> remembered)
    {
        var reader = TableReader.Open(file, fileName, limits);
        try
        {
            var (sheets, first) = (new SheetWalk(reader, schema, remembered), new List<BufferedRow>());
            var found = sheets.Begin(first);
            if (found.Refusal is { } refusal)
            {
                var sheet = reader.RowsBefore > 0 && refusal is not RegisterRefusals.HeaderNotFound ? $"，工作表“{reader.SheetName}”" : "";
                reader.Dispose();
                return new RegisterRefusals.FileRefused($"文件“{fileName}”{sheet}：{refusal.Message}", refusal is RegisterRefusals.ColumnsMissing or RegisterRefusals.HeaderNotFound);
            }

            return new RegisterFile(reader, sheets, found.Value, first);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The headers of the row that looks most like one, for a user who has to match them by hand; none of a file that begins with children.</summary>
    public static IReadOnlyList<string> LikelyHeaders(Stream file, string fileName, TableLimits limits)
    {
        using var reader = TableReader.Open(file, fileName, limits);
        var rows = new List<BufferedRow>();
        while (rows.Count < HeaderFinder.RowsToOffer && reader.Read())
        {
            rows.Add(new BufferedRow(reader));
        }

        // A header stands above the first row that can be none; what follows may be a child without numbers.
        var above = rows.TakeWhile(r => ChildCells.MayBeHeader(r.Texts) || r.Texts.Count(t => !string.IsNullOrWhiteSpace(t)) < FewestCells).Where(r => ChildCells.MayBeHeader(r.Texts));
        return [.. (above.MaxBy(r => r.Texts.Count(t => !string.IsNullOrWhiteSpace(t)))?.Texts ?? []).Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t.Trim())];
    }

    /// <summary>Goes to the next record, on this sheet or on one that carries it on; titles, totals, notes and blank rows are passed over.</summary>
    public bool Read()
    {
        while (Advance())
        {
            var reason = _skipping.Judge(Current);
            if (reason == SkippedRow.No)
            {
                return true;
            }

            _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;
        }

        return false;
    }

    public void Dispose() => _reader.Dispose();

    private bool Advance()
    {
        do
        {
            if (_first.TryDequeue(out var buffered))
            {
                Current = buffered;
                return true;
            }

            Current = _cells;
            if (_reader.Read())
            {
                return true;
            }
        }
        while (GoesOn());
        return false;
    }

    private bool GoesOn()
    {
        var rows = new List<BufferedRow>();
        var goesOn = _sheets.Continue(rows);
        _first = new Queue<BufferedRow>(goesOn ? rows : []);
        return goesOn;
    }
}
