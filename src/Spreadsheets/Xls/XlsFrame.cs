namespace Baoxue.Spreadsheets.Xls;

/// <summary>What the guarded process says next on its standard output.</summary>
internal enum XlsFrame : byte
{
    /// <summary>All sheets of the workbook.</summary>
    Book = 5,

    /// <summary>Rows of another sheet follow.</summary>
    Sheet = 1,
    Row = 2,
    Refusal = 3,
    End = 4,
}
