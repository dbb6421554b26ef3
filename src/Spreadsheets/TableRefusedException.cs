using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets;

/// <summary>A file is not read. <see cref="Exception.Message"/> is a Chinese sentence for the user: where, what, what to do.</summary>
public sealed class TableRefusedException : Exception
{
    internal TableRefusedException(
        TableRefusal reason, string detail, string fileName, string? sheet, int? row, int? column, Exception? cause = null)
        : base(RefusalText.Compose(reason, detail, fileName, sheet, row, column), cause) =>
        (Reason, FileName, SheetName, RowNumber, ColumnNumber) = (reason, fileName, sheet, row, column);

    public TableRefusal Reason { get; }

    public string FileName { get; }

    public string? SheetName { get; }

    /// <summary>Counts from 1; null when the whole file or sheet is meant.</summary>
    public int? RowNumber { get; }

    /// <summary>Counts from 1; null when the whole row, sheet or file is meant.</summary>
    public int? ColumnNumber { get; }
}
