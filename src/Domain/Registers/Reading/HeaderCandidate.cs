namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// One of the first rows of a file, which may be its header (候选表头行); merged from a column on when it takes part in a merged range.
/// </summary>
public sealed record HeaderCandidate(int RowNumber, IReadOnlyList<string> Texts, int? MergedFrom = null);
