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

    /// <summary>How often a rule was broken with one consequence; null when this was not counted.</summary>
    public long? CountOf(string rule, RowConsequence consequence) => Findings.FirstOrDefault(f => f.Rule == rule && f.Consequence == consequence)?.Count;
}
