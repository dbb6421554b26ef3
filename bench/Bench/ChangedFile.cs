using Baoxue.Domain.Registers;
using Baoxue.Spreadsheets;

namespace Baoxue.Bench;

/// <summary>A register file once more, with another address in every fiftieth row.</summary>
internal static class ChangedFile
{
    private const int ChangeEvery = 50;

    public static void Write(string from, string to, RegisterSource source)
    {
        using var reader = TableReader.Open(from, Path.GetFileName(from), TableLimits.Default);
        if (source == RegisterSource.Student)
        {
            using var book = new WorkbookWriter(File.Create(to));
            book.StartSheet(new SheetLayout("学生信息", []));
            Copy(reader, ["现住址", "现住地址"], cells => book.WriteRow(cells));
            book.Finish();
        }
        else
        {
            using var csv = new CsvTableWriter(File.Create(to), CsvEncoding.Gb18030);
            Copy(reader, ["住址"], cells => csv.WriteRow(cells));
        }
    }

    private static void Copy(TableReader reader, string[] addressHeaders, Action<WriterCell[]> write)
    {
        var address = -1;
        while (reader.Read())
        {
            var cells = new WriterCell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                var text = reader.GetText(i);
                address = address < 0 && addressHeaders.Contains(text) ? i : address;
                cells[i] = i == address && reader.RowNumber % ChangeEvery == 0 && text.Length > 0 ? WriterCell.Text(text + "9号")
                    : reader.GetKind(i) == CellKind.Number ? WriterCell.NumberLiteral(text)
                    : WriterCell.Text(text);
            }

            write(cells);
        }
    }
}
