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
    private readonly TableReader _reader;
    private readonly TableCells _cells;
    private readonly Queue<BufferedRow> _first;
    private readonly RowSkipping _skipping;
    private readonly SortedDictionary<SkippedRow, long> _skipped = [];

    private RegisterFile(TableReader reader, HeaderMapping mapping, IReadOnlyList<string> headers, IEnumerable<BufferedRow> first)
    {
        (_reader, Mapping, Headers) = (reader, mapping, headers);
        _cells = new TableCells(reader);
        _first = new Queue<BufferedRow>(first);
        _skipping = new RowSkipping(mapping);
        Current = _cells;
    }

    public HeaderMapping Mapping { get; }

    /// <summary>All headers of the file, mapped or not.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The record read last; good until the next.</summary>
    public IRowCells Current { get; private set; }

    /// <summary>The rows passed over so far, by reason.</summary>
    public IReadOnlyList<SkippedCount> Skipped => [.. _skipped.Select(s => new SkippedCount(s.Key, s.Value))];

    public long BytesRead => _reader.BytesRead;

    public long BytesTotal => _reader.BytesTotal;

    /// <exception cref="TableRefusedException">It is no table that may be read.</exception>
    public static Result<RegisterFile> Open(Stream file, string fileName, TableLimits limits, RegisterSchema schema, IReadOnlyDictionary<string, string> remembered)
    {
        var reader = TableReader.Open(file, fileName, limits);
        try
        {
            var first = FirstRows(reader);
            var found = Find(reader, first, schema, remembered);
            if (found.Refusal is { } refusal)
            {
                reader.Dispose();
                return new RegisterRefusals.FileRefused($"文件“{fileName}”：{refusal.Message}", refusal is RegisterRefusals.ColumnsMissing or RegisterRefusals.HeaderNotFound);
            }

            var headerRow = found.Value.HeaderRow;
            return new RegisterFile(reader, found.Value, first.Single(r => r.RowNumber == headerRow).Texts, first.Where(r => r.RowNumber > headerRow));
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The headers of the row that looks most like one, for a user who has to match them by hand.</summary>
    public static IReadOnlyList<string> LikelyHeaders(Stream file, string fileName, TableLimits limits)
    {
        using var reader = TableReader.Open(file, fileName, limits);
        return [.. (FirstRows(reader).MaxBy(r => r.Texts.Count(t => !string.IsNullOrWhiteSpace(t)))?.Texts ?? []).Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t.Trim())];
    }

    /// <summary>Goes to the next record; titles, totals, notes and blank rows are passed over.</summary>
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

    private static List<BufferedRow> FirstRows(TableReader reader)
    {
        var rows = new List<BufferedRow>(HeaderFinder.RowsToOffer);
        while (rows.Count < HeaderFinder.RowsToOffer && reader.Read())
        {
            rows.Add(new BufferedRow(reader));
        }

        return rows;
    }

    // Merged ranges stand behind the rows of an .xlsx and cost a second pass; a group merged at the end shows in nothing else.
    private static Result<HeaderMapping> Find(TableReader reader, List<BufferedRow> rows, RegisterSchema schema, IReadOnlyDictionary<string, string> remembered) =>
        HeaderFinder.Find(schema, Candidates(rows, reader.MergedRanges), remembered);

    private static List<HeaderCandidate> Candidates(List<BufferedRow> rows, IReadOnlyList<MergedRange> merged) =>
        [.. rows.Select(r => new HeaderCandidate(r.RowNumber, r.Texts, merged.Where(m => m.FirstRow <= r.RowNumber && r.RowNumber <= m.LastRow).Min(m => (int?)m.FirstColumn - 1)))];

    private bool Advance()
    {
        if (_first.TryDequeue(out var buffered))
        {
            Current = buffered;
            return true;
        }

        Current = _cells;
        return _reader.Read();
    }
}
