using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using NPOI.XSSF.UserModel;

namespace Baoxue.Spreadsheets.Tests;

public sealed class WritingTests
{
    public static TheoryData<string> Formulas => ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Text_that_looks_like_a_formula_stays_text_in_a_workbook(string text)
    {
        var bytes = Write(writer => writer.WriteRow(text));

        Assert.DoesNotContain("<f", Part(bytes, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.Equal((text, CellKind.Text), Files.Open(bytes, "a.xlsx", reader => reader.Read() ? (reader.GetText(0), reader.GetKind(0)) : default));
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Text_that_looks_like_a_formula_is_defused_in_a_csv(string text)
    {
        using var bytes = new MemoryStream();
        using (var writer = new CsvTableWriter(bytes))
        {
            writer.WriteRow("甲", text);
        }

        Assert.Equal("'" + text, Files.Open(bytes.ToArray(), "a.csv", reader => reader.Read() ? reader.GetText(1) : ""));
    }

    [Fact]
    public void Numbers_dates_and_damage_are_written_as_said()
    {
        var bytes = Write(writer => writer.WriteRow(
            WriterCell.Number(1.5), WriterCell.NumberLiteral("3.41602E+17"), WriterCell.DamagedByExcel("341602201501010012"),
            WriterCell.Date(new DateOnly(2015, 1, 1)), WriterCell.BareSerial(new DateOnly(2015, 1, 1)), WriterCell.Date(new DateOnly(1899, 5, 1)), WriterCell.Empty, "末"));

        var cells = Files.Open(bytes, "a.xlsx", reader => reader.Read() ? Enumerable.Range(0, 8).Select(i => $"{reader.GetKind(i)} {reader.GetText(i)}").ToList() : []);

        Assert.Equal(
            ["Number 1.5", "Number 3.41602E+17", "Number 3.4160220150101E+17", "Date 2015-01-01", "Number 42005", "Text 1899-05-01", "Empty ", "Text 末"],
            cells);
    }

    [Fact]
    public void A_csv_shows_damage_as_Excel_does()
    {
        using var bytes = new MemoryStream();
        using (var writer = new CsvTableWriter(bytes, CsvEncoding.Utf8))
        {
            writer.WriteRow(WriterCell.DamagedByExcel("341602201501010012"), WriterCell.DamagedByExcel("13800138000"), WriterCell.Date(new DateOnly(2015, 1, 2)), "a\"b");
        }

        Assert.Equal("3.41602E+17,13800138000,2015-01-02,\"a\"\"b\"\r\n", Encoding.UTF8.GetString(bytes.ToArray()));
    }

    [Fact]
    public void Other_programs_read_the_workbook_alike()
    {
        var bytes = Write(writer => writer.WriteRow("𬭎<&>\"", WriterCell.Number(7), WriterCell.Date(new DateOnly(2015, 1, 1))), "姓名", "数", "日期");

        using var stream = new MemoryStream(bytes);
        using var other = ExcelReaderFactory.CreateOpenXmlReader(stream);
        Assert.True(other.Read());
        Assert.Equal("姓名", other.GetString(0));
        Assert.True(other.Read());
        Assert.Equal((7.0, new DateTime(2015, 1, 1)), (other.GetDouble(1), other.GetDateTime(2)));
        Assert.Equal("𬭎<&>\"", new XSSFWorkbook(new MemoryStream(bytes)).GetSheetAt(0).GetRow(1).GetCell(0).StringCellValue);
    }

    [Fact]
    public void A_template_offers_its_choices_and_keeps_typed_numbers_as_text()
    {
        string[] many = [.. Enumerable.Range(1, 56).Select(i => $"第{i}个民族的名称")];
        using var stream = new MemoryStream();
        using (var writer = new WorkbookWriter(stream, leaveOpen: true))
        {
            writer.StartSheet(new SheetLayout("模板", [new("性别") { Choices = ["男", "女"] }, new("民族") { Choices = many, Width = 20 }, new("身份证件号") { KeepsText = true }]));
            writer.Finish();
        }

        var sheet = Part(stream.ToArray(), "xl/worksheets/sheet1.xml");
        Assert.Contains("sqref=\"A2:A1048576\"><formula1>&quot;男,女&quot;</formula1>", sheet, StringComparison.Ordinal);
        Assert.Contains("<formula1>选项列表!$A$1:$A$56</formula1>", sheet, StringComparison.Ordinal);
        Assert.Contains("<col min=\"3\" max=\"3\" width=\"12\" style=\"4\"", sheet, StringComparison.Ordinal);
        var (sheets, rows) = Files.Open(stream.ToArray(), "a.xlsx", reader => (reader.Sheets, Files.All(reader)));
        Assert.Equal([new("模板", false), new("选项列表", true)], sheets);
        Assert.Equal(["1:性别|民族|身份证件号"], rows);
    }

    [Fact]
    public void A_title_is_merged_over_the_columns()
    {
        using var stream = new MemoryStream();
        using (var writer = new WorkbookWriter(stream, leaveOpen: true))
        {
            writer.StartSheet(SheetLayout.Of("名/单*", "姓名", "性别") with { Title = "谯城区名单" });
            writer.StartSheet(SheetLayout.Of("名/单*", "姓名"));
            writer.Finish();
        }

        var (merged, sheet, sheets, rows) = Files.Open(stream.ToArray(), "a.xlsx", reader => (reader.FindMergedRanges(), reader.SheetName, reader.Sheets, Files.All(reader)));

        Assert.Equal([new MergedRange(1, 1, 1, 2)], merged);
        Assert.Equal(("名_单_", "名_单_(2)"), (sheet, sheets[1].Name));
        Assert.Equal(["1:谯城区名单", "2:姓名|性别"], rows);
    }

    [Fact]
    public void A_workbook_does_not_carry_the_hour_it_was_written_at()
    {
        using var zip = new ZipArchive(new MemoryStream(Write(writer => writer.WriteRow("甲"), "姓名")));

        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void A_workbook_that_was_not_finished_cannot_be_read()
    {
        using var stream = new MemoryStream();
        using (var writer = new WorkbookWriter(stream, leaveOpen: true))
        {
            writer.StartSheet(SheetLayout.Of("名单", "姓名"));
            writer.WriteRow("甲");
        }

        Files.Refused(stream.ToArray());
    }

    [Fact]
    public void A_long_export_leaves_row_by_row()
    {
        var random = new Random(3);
        using var target = new MemoryStream();
        using var writer = new WorkbookWriter(target);
        writer.StartSheet(SheetLayout.Of("名单", "姓名"));

        var seen = new List<long>();
        for (var i = 1; i <= 20_000; i++)
        {
            writer.WriteRow(new string(random.GetItems<char>("abcdefghijklmnopqrstuvwxyz", 100)));
            if (i % 5_000 == 0)
            {
                seen.Add(target.Length);
            }
        }

        // A hundred random letters pack to some sixty bytes; what has not left lies in buffers of a fixed size.
        Assert.All(seen.Index(), part => Assert.InRange(part.Item, ((part.Index + 1) * 5_000 * 60) - 400_000, long.MaxValue));
        Assert.True(seen[^1] > seen[0] + 500_000);
    }

    private static byte[] Write(Action<WorkbookWriter> rows, params string[] headings)
    {
        using var stream = new MemoryStream();
        using (var writer = new WorkbookWriter(stream, leaveOpen: true))
        {
            writer.StartSheet(SheetLayout.Of("名单", headings));
            rows(writer);
            writer.Finish();
        }

        return stream.ToArray();
    }

    private static string Part(byte[] bytes, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var part = new StreamReader(zip.GetEntry(name)!.Open());
        return part.ReadToEnd();
    }
}
