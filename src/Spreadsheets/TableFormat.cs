namespace Baoxue.Spreadsheets;

/// <summary>What a file is by its content, whatever its name says.</summary>
public enum TableFormat
{
    Xlsx,
    Xls,
    Csv,
}
