namespace Baoxue.Domain.Registers.Reading;

/// <summary>Why a row below the header is no record (跳过的行); such rows are counted apart and not among those read.</summary>
public enum SkippedRow
{
    /// <summary>It is a record (记录行).</summary>
    No = 0,

    /// <summary>Nothing in the columns we read (空行).</summary>
    Blank = 1,

    /// <summary>A total (合计行).</summary>
    Total = 2,

    /// <summary>A note or signature under the table (备注行).</summary>
    Note = 3,

    /// <summary>The header once more, as printed pages repeat it (重复表头).</summary>
    RepeatedHeader = 4,
}
