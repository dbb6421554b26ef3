using Baoxue.Spreadsheets.Csv;
using Baoxue.Spreadsheets.Xls;
using Baoxue.Spreadsheets.Xlsx;

namespace Baoxue.Spreadsheets.Reading;

/// <summary>Chooses the reader by what the file is.</summary>
internal static class Opening
{
    public static TableReader Open(Stream file, string fileName, TableLimits limits, string? sheetName)
    {
        if (file.Length > limits.MaxFileBytes)
        {
            throw new TableFault(TableRefusal.TooLarge, $"最大 {limits.MaxFileBytes >> 20} MB");
        }

        return FileKinds.Recognize(file, fileName) switch
        {
            TableFormat.Xlsx => new XlsxTableReader(file, fileName, limits, sheetName),
            TableFormat.Csv => new CsvTableReader(file, fileName, limits),
            TableFormat.Xls => OpenXls(file, fileName, limits, sheetName),
        };
    }

    private static XlsTableReader OpenXls(Stream file, string fileName, TableLimits limits, string? sheetName)
    {
        CompoundFile.RefuseUnlessWorkbook(file);
        var guard = limits.Xls ?? throw new TableFault(TableRefusal.XlsNotEnabled);
        return new XlsTableReader(file, fileName, limits, guard, sheetName);
    }
}
