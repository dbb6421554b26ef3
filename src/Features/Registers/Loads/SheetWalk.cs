using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The way through the sheets of a workbook: to the one that holds the register, then on through those that carry it on.</summary>
internal sealed class SheetWalk(TableReader reader, RegisterSchema schema, IReadOnlyDictionary<string, string> remembered)
{
    private readonly List<LoadSheet> _read = [];
    private readonly List<IgnoredSheet> _ignored = [];
    private FurtherSheets? _further;
    private int _header;

    /// <summary>Why a sheet can neither be read nor left out; nothing more is read then.</summary>
    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<LoadSheet> Read => _read;

    /// <summary>What was not read: hidden sheets, and those that hold something else.</summary>
    public IReadOnlyList<IgnoredSheet> Ignored => [.. _ignored, .. reader.Sheets.Where(s => s.IsHidden).Select(s => new IgnoredSheet(s.Name, IsHidden: true))];

    /// <summary>Finds the first sheet with a header of the register; its first rows are put into the list.</summary>
    public Result<HeaderMapping> Begin(List<BufferedRow> rows)
    {
        Refusal? first = null;
        do
        {
            Fill(rows);
            var found = Find(rows);
            if (found.IsOk)
            {
                _further = new FurtherSheets(found.Value, HeaderOf(found.Value, rows).Texts, remembered);
                Take(found.Value.HeaderRow);
                return found;
            }

            if (found.Refusal is not RegisterRefusals.HeaderNotFound)
            {
                return found;
            }

            first ??= found.Refusal;
            LeaveOut();
        }
        while (reader.NextSheet());
        return first!;
    }

    /// <summary>Goes to the next sheet that carries the register on; its first rows below the header are put into the list.</summary>
    /// <returns>False when there is none.</returns>
    public bool Continue(List<BufferedRow> rows)
    {
        Refusal = MergedHeader(reader.MergedRanges);
        while (Refusal is null && reader.NextSheet())
        {
            Fill(rows);
            var (kind, header) = _further!.Judge(Candidates(rows, reader.MergedRanges));
            switch (kind)
            {
                case FurtherSheet.Continues:
                    rows.RemoveAll(r => r.RowNumber <= header + reader.RowsBefore);
                    Take(header);
                    return true;
                case FurtherSheet.Other:
                    LeaveOut();
                    break;
                case FurtherSheet.HeaderDiffers:
                    Refusal = new RegisterRefusals.SheetsDiffer(schema.Name, _read[0].Name, reader.SheetName!);
                    break;
                case FurtherSheet.HeaderMissing:
                    Refusal = new RegisterRefusals.SheetWithoutHeader(_read[0].Name, reader.SheetName!);
                    break;
            }
        }

        return false;
    }

    /// <summary>Why the sheet being read will be refused at its end, found out before its rows are read.</summary>
    public Refusal? LookAhead() => MergedHeader(reader.FindMergedRanges());

    private RegisterRefusals.HeaderMerged? MergedHeader(IReadOnlyList<MergedRange> merged) => MergedFrom(_header, merged) is { } column
        ? new RegisterRefusals.HeaderMerged(_header, ColumnLetters.Of(column), reader.RowsBefore > 0 ? reader.SheetName : null)
        : null;

    private void Fill(List<BufferedRow> rows)
    {
        rows.Clear();
        while (rows.Count < HeaderFinder.RowsToOffer && reader.Read())
        {
            rows.Add(new BufferedRow(reader));
        }
    }

    // What is merged stands behind the rows of an .xlsx. It is looked for beforehand where the first rows are like a header in
    // two rows, and in a preview, so that nobody waits for a refusal; any other merged header is met at the end of the sheet.
    private Result<HeaderMapping> Find(List<BufferedRow> rows)
    {
        var found = HeaderFinder.Find(schema, Candidates(rows, reader.MergedRanges), remembered);
        var isPlain = found.IsOk ? !IsNarrow(HeaderOf(found.Value, rows), rows) : found.Refusal is RegisterRefusals.HeaderNotFound;
        return isPlain
            ? found
            : HeaderFinder.Find(schema, Candidates(rows, reader.FindMergedRanges()), remembered);
    }

    private static bool IsNarrow(BufferedRow header, List<BufferedRow> rows) =>
        header.Texts.Any(string.IsNullOrWhiteSpace) || rows.Any(r => r.RowNumber > header.RowNumber && r.Count > header.Count);

    private BufferedRow HeaderOf(HeaderMapping mapping, List<BufferedRow> rows) => rows.Single(r => r.RowNumber == mapping.HeaderRow + reader.RowsBefore);

    private List<HeaderCandidate> Candidates(List<BufferedRow> rows, IReadOnlyList<MergedRange> merged) =>
        [.. rows.Select(r => (Row: r.RowNumber - reader.RowsBefore, r.Texts)).Select(r => new HeaderCandidate(r.Row, r.Texts, MergedFrom(r.Row, merged)))];

    private static int? MergedFrom(int row, IReadOnlyList<MergedRange> merged) =>
        merged.Where(m => m.FirstRow <= row && row <= m.LastRow).Min(m => (int?)m.FirstColumn - 1);

    private void Take(int header)
    {
        _header = header;
        if (reader.SheetName is { } sheet)
        {
            _read.Add(new LoadSheet(sheet, reader.RowsBefore));
        }
    }

    private void LeaveOut()
    {
        if (reader.SheetName is { } sheet)
        {
            _ignored.Add(new IgnoredSheet(sheet, IsHidden: false));
        }
    }
}
