namespace Baoxue.Domain.Registers;

/// <summary>What became of the rows of a load (导入计数).</summary>
/// <param name="Read">Rows with content below the header, without title, total and note rows.</param>
/// <param name="New">Rows whose record was not in force before (新增).</param>
/// <param name="Changed">Rows whose record was in force with other values (变更).</param>
/// <param name="Unchanged">Rows equal to the record in force (未变).</param>
/// <param name="Rejected">Rows refused, each with at least one finding (拒收).</param>
/// <param name="Gone">Records in force before that a full file no longer holds (消失); not part of the sum.</param>
/// <param name="Warnings">Findings that did not refuse their row (提示).</param>
public sealed record LoadCounts(long Read, long New, long Changed, long Unchanged, long Rejected, long Gone, long Warnings)
{
    public static LoadCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Records in force before, as far as can be told: a refused row may or may not be one of them, so it counts as one.</summary>
    public long Known => Changed + Unchanged + Gone + Rejected;

    /// <summary>Whether every row read is accounted for once.</summary>
    public bool AddUp => Read == New + Changed + Unchanged + Rejected;
}
