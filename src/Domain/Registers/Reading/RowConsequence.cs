namespace Baoxue.Domain.Registers.Reading;

/// <summary>What a broken rule does to its row (处理方式).</summary>
public enum RowConsequence
{
    /// <summary>The value is kept as written and the user is told (提示).</summary>
    Note = 1,

    /// <summary>The cell is refused and stays empty; the row is taken (拒收该单元格).</summary>
    DropCell = 2,

    /// <summary>The whole row is refused (拒收该行).</summary>
    RejectRow = 3,
}
