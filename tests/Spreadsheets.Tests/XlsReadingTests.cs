using System.Diagnostics;
using NPOI.HSSF.UserModel;
using NPOI.SS.Util;

namespace Baoxue.Spreadsheets.Tests;

public sealed class XlsReadingTests
{
    private static readonly TableLimits Limits = TableLimits.Default with { Xls = GuardedProcess.Guard };

    [Fact]
    public void An_xls_is_read_by_the_guarded_process()
    {
        var (sheet, sheets, merged, rows) = Files.Open(Book(), "名单.xls", reader => (reader.SheetName, reader.Sheets, reader.MergedRanges, Files.All(reader)), Limits);

        Assert.Equal("学生", sheet);
        Assert.Equal([new("参数", true), new("学生", false)], sheets);
        Assert.Equal([new MergedRange(1, 1, 1, 2)], merged);
        Assert.Equal(["1:姓名|出生日期|证件号", "4:张𬭎|2015-01-01|3.41602201501E+17"], rows);
    }

    [Fact]
    public void Visible_sheets_follow_one_another_and_each_row_has_a_number_of_its_own() =>
        Assert.Equal(
            ["甲 0 1:1", "乙 1 3:4"],
            Files.Open(Book(("甲", ["1"]), ("藏", ["x"]), ("空", []), ("乙", ["", "", "4"])), "名单.xls", Files.Sheets, Limits));

    [Fact]
    public void Kinds_of_cells_are_told_apart()
    {
        var kinds = Files.Open(Book(), "名单.xls", reader => reader.Read() && reader.Read() ? Enumerable.Range(0, 4).Select(reader.GetKind).ToList() : [], Limits);

        Assert.Equal([CellKind.Text, CellKind.Date, CellKind.Number, CellKind.Empty], kinds);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public void Formulas_are_told_from_values(int longTexts)
    {
        var book = new HSSFWorkbook();
        book.CreateSheet("说明").CreateRow(0).CreateCell(0).SetCellFormula("1+1");
        var sheet = book.CreateSheet("学生");
        var head = sheet.CreateRow(0);
        head.CreateCell(0).SetCellValue("姓名");
        head.CreateCell(1).SetCellFormula("\"证件\"&\"号\"");
        for (var i = 1; i <= longTexts; i++)
        {
            // So large that the tables of the compound file no longer fit into its header.
            sheet.CreateRow(i).CreateCell(0).SetCellValue($"{i}{new string('谯', 32_000)}");
        }

        var last = sheet.CreateRow(longTexts + 1);
        last.CreateCell(0).SetCellValue(7);
        last.CreateCell(2).SetCellFormula("A1");
        last.CreateCell(3).SetCellValue("文字");
        new HSSFFormulaEvaluator(book).EvaluateAll();
        using var bytes = new MemoryStream();
        book.Write(bytes);

        var kinds = Files.Open(bytes.ToArray(), "名单.xls", reader =>
        {
            List<CellKind[]> rows = [];
            do
            {
                while (reader.Read())
                {
                    rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetKind)]);
                }
            }
            while (reader.NextSheet());
            return rows;
        }, Limits);

        Assert.Equal([CellKind.Formula], kinds[0]);
        Assert.Equal([CellKind.Text, CellKind.Formula], kinds[1]);
        Assert.Equal([CellKind.Number, CellKind.Empty, CellKind.Formula, CellKind.Text], kinds[^1]);
        Assert.Equal(longTexts + 3, kinds.Count);
    }

    [Fact]
    public void A_cut_xls_is_refused()
    {
        var book = Book();

        Assert.Equal(TableRefusal.Truncated, Files.Refused(book[..(book.Length / 2)], "名单.xls", Limits).Reason);
    }

    [Fact]
    public void An_xls_with_a_password_is_refused()
    {
        Assert.Equal(TableRefusal.PasswordProtected, Files.Refused(WithFilePass(Book()), "名单.xls", Limits).Reason);
    }

    [Fact]
    public void A_process_that_takes_too_long_is_stopped()
    {
        var stuck = new XlsGuard(() => new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec sleep 30" } }) { Timeout = TimeSpan.FromMilliseconds(200) };

        Assert.Equal(TableRefusal.TookTooLong, Files.Refused(Book(), "名单.xls", TableLimits.Default with { Xls = stuck }).Reason);
    }

    [Fact]
    public void A_process_that_dies_is_a_refusal()
    {
        var dying = new XlsGuard(() => new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exit 137" } });

        Assert.Equal(TableRefusal.TookTooLong, Files.Refused(Book(), "名单.xls", TableLimits.Default with { Xls = dying }).Reason);
    }

    [Fact]
    public void Damaged_bytes_give_rows_or_a_refusal()
    {
        var random = new Random(9);
        var whole = Book();
        for (var i = 0; i < 15; i++)
        {
            var bytes = whole.ToArray();
            for (var flips = 0; flips < 40; flips++)
            {
                bytes[random.Next(512, bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Files.Rows(bytes, "名单.xls", Limits);
            }
            catch (TableRefusedException refused)
            {
                Assert.Equal("名单.xls", refused.FileName);
            }
        }
    }

    /// <summary>Sheets of one column; the one called 藏 is hidden.</summary>
    private static byte[] Book(params (string Name, string[] Rows)[] sheets)
    {
        var book = new HSSFWorkbook();
        foreach (var (i, sheet) in sheets.Index())
        {
            var made = book.CreateSheet(sheet.Name);
            foreach (var (row, text) in sheet.Rows.Index().Where(r => r.Item.Length > 0))
            {
                made.CreateRow(row).CreateCell(0).SetCellValue(text);
            }

            book.SetSheetHidden(i, sheet.Name == "藏");
        }

        using var bytes = new MemoryStream();
        book.Write(bytes);
        return bytes.ToArray();
    }

    private static byte[] Book()
    {
        var book = new HSSFWorkbook();
        book.CreateSheet("参数").CreateRow(0).CreateCell(0).SetCellValue("x");
        var sheet = book.CreateSheet("学生");
        book.SetSheetHidden(0, true);
        book.SetActiveSheet(1);
        sheet.AddMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        var head = sheet.CreateRow(0);
        foreach (var (i, name) in new[] { "姓名", "出生日期", "证件号" }.Index())
        {
            head.CreateCell(i).SetCellValue(name);
        }

        var date = book.CreateCellStyle();
        date.DataFormat = book.CreateDataFormat().GetFormat("yyyy-mm-dd");
        var row = sheet.CreateRow(3);
        row.CreateCell(0).SetCellValue("张𬭎");
        row.CreateCell(1).SetCellValue(new DateTime(2015, 1, 1));
        row.GetCell(1).CellStyle = date;
        row.CreateCell(2).SetCellValue(341602201501000000d);
        using var bytes = new MemoryStream();
        book.Write(bytes);
        return bytes.ToArray();
    }

    /// <summary>Announces RC4 encryption in the second record, where readers look for it, with a key no password gives.</summary>
    private static byte[] WithFilePass(byte[] book)
    {
        var bytes = book.ToArray();
        var first = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00]);
        ReadOnlySpan<byte> announcement = [0x2F, 0, 54, 0, 1, 0, 1, 0, 1, 0];
        var second = bytes.AsSpan(first + 20, 58);
        second.Fill(0x5A);
        announcement.CopyTo(second);
        return bytes;
    }
}
