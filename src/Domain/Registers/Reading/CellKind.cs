namespace Baoxue.Domain.Registers.Reading;

/// <summary>What a spreadsheet says a cell is (单元格类型).</summary>
public enum CellKind
{
    /// <summary>Nothing (空).</summary>
    Empty = 0,

    /// <summary>Text (文本).</summary>
    Text = 1,

    /// <summary>A number, given as it stands in the file (数值).</summary>
    Number = 2,

    /// <summary>A number with a date format, given as ISO text (日期).</summary>
    Date = 3,

    /// <summary>True or false (逻辑值).</summary>
    Boolean = 4,

    /// <summary>A formula; the text is its last result (公式).</summary>
    Formula = 5,

    /// <summary>An error such as #N/A (错误值).</summary>
    Error = 6,
}
