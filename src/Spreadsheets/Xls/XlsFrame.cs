namespace Baoxue.Spreadsheets.Xls;

/// <summary>What the guarded process says next on its standard output.</summary>
internal enum XlsFrame : byte
{
    Sheet = 1,
    Row = 2,
    Refusal = 3,
    End = 4,
}
