using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Registers;

/// <summary>What reading the file of a load showed beside its records (读取情况); known once all rows are stored.</summary>
public sealed record LoadReading
{
    public static LoadReading None { get; } = new();

    /// <summary>How often each rule was broken, whether or not so many findings are kept.</summary>
    public IReadOnlyList<FindingCount> Findings { get; init; } = [];

    /// <summary>Rows that are no records, by reason.</summary>
    public IReadOnlyList<SkippedCount> Skipped { get; init; } = [];

    /// <summary>The sheets read, in their order; empty for a CSV.</summary>
    public IReadOnlyList<LoadSheet> Sheets { get; init; } = [];

    /// <summary>The other sheets, as far as they hold anything or are hidden.</summary>
    public IReadOnlyList<IgnoredSheet> IgnoredSheets { get; init; } = [];

    /// <summary>Rows that came back from a file of rows to mend; of very many the first.</summary>
    public IReadOnlyList<ResubmittedRow> Resubmitted { get; init; } = [];

    /// <summary>Where the row of a number stands, which counts through all sheets.</summary>
    public FilePlace PlaceOf(int row) =>
        Sheets.LastOrDefault(s => s.RowsBefore < row) is { } sheet ? new FilePlace(Sheets.Count > 1 ? sheet.Name : "", row - sheet.RowsBefore) : new FilePlace("", row);

    /// <summary>How many findings refused a row or a cell and are not among those kept.</summary>
    public long LeftOut(long kept) => Math.Max(0, Findings.Where(f => f.Consequence != RowConsequence.Note).Sum(f => f.Count) - kept);

    /// <summary>The sheet a row stands on, even if there is but one; empty for a CSV.</summary>
    public string SheetOf(int row) => Sheets.LastOrDefault(s => s.RowsBefore < row)?.Name ?? "";

    /// <summary>How often a rule was broken with one consequence; null when this was not counted.</summary>
    public long? CountOf(string rule, RowConsequence consequence) => Findings.FirstOrDefault(f => f.Rule == rule && f.Consequence == consequence)?.Count;
}
