namespace Baoxue.Spreadsheets.Reading;

/// <summary>A refusal before file, sheet and row are known; <see cref="TableReader"/> adds them at the border.</summary>
internal sealed class TableFault(TableRefusal reason, string detail = "", int? row = null, int? column = null) : Exception
{
    public TableRefusal Reason => reason;

    public string Detail => detail;

    public int? Row => row;

    public int? Column => column;

    public static TableFault Damaged(string what) => new(TableRefusal.Truncated, what);
}
