namespace Baoxue.Spreadsheets.Tests;

public sealed class XlsxReadingTests
{
    [Fact]
    public void Rows_keep_the_numbers_Excel_shows()
    {
        var bytes = new Workbooks().Sheet("学生", Workbooks.Row(2, "姓名", "学籍号") + "<row r=\"3\"/>" + Workbooks.Row(7, "张三", "G1")).ToBytes();

        Assert.Equal(["2:姓名|学籍号", "7:张三|G1"], Files.Rows(bytes));
    }

    [Fact]
    public void Rows_and_cells_without_references_follow_one_another()
    {
        var bytes = new Workbooks().Sheet("学生", "<row><c t=\"str\"><v>甲</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>").ToBytes();

        Assert.Equal(["1:甲||3", "2:4"], Files.Rows(bytes));
    }

    [Fact]
    public void A_number_keeps_the_digits_of_the_file()
    {
        var bytes = new Workbooks().Sheet("学生", "<row r=\"1\"><c r=\"A1\"><v>3.41602E+17</v></c><c r=\"B1\"><v>1.50</v></c></row>").ToBytes();

        var cells = Files.Open(bytes, "a.xlsx", reader => reader.Read() ? (reader.GetText(0), reader.GetKind(0), reader.GetText(1)) : default);

        Assert.Equal(("3.41602E+17", CellKind.Number, "1.50"), cells);
    }

    [Theory]
    [InlineData("<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>", 164, "42005", "2015-01-01", CellKind.Date)]
    [InlineData("<numFmts><numFmt numFmtId=\"164\" formatCode=\"0&quot;days&quot;\"/></numFmts>", 164, "42005", "42005", CellKind.Number)]
    [InlineData("<numFmts><numFmt numFmtId=\"164\" formatCode=\"[Red]0.00_m\"/></numFmts>", 164, "1", "1", CellKind.Number)]
    [InlineData("", 14, "42005.5", "2015-01-01 12:00:00", CellKind.Date)]
    [InlineData("", 31, "1", "1900-01-01", CellKind.Date)]
    [InlineData("", 14, "59", "1900-02-28", CellKind.Date)]
    [InlineData("", 14, "61", "1900-03-01", CellKind.Date)]
    [InlineData("", 20, "0.5", "12:00:00", CellKind.Date)]
    [InlineData("", 14, "-1", "-1", CellKind.Number)]
    [InlineData("", 14, "1e300", "1e300", CellKind.Number)]
    [InlineData("", 2, "42005", "42005", CellKind.Number)]
    public void A_number_is_a_date_when_its_format_shows_one(string formats, int id, string value, string text, CellKind kind)
    {
        var bytes = new Workbooks().Styles($"{formats}<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{id}\"/></cellXfs>")
            .Sheet("学生", $"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{value}</v></c></row>").ToBytes();

        Assert.Equal((text, kind), Files.Open(bytes, "a.xlsx", reader => reader.Read() ? (reader.GetText(0), reader.GetKind(0)) : default));
    }

    [Fact]
    public void Dates_of_the_1904_system_are_four_years_later()
    {
        var bytes = new Workbooks { WorkbookProperties = "<workbookPr date1904=\"1\"/>" }.Styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
            .Sheet("学生", "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>40543</v></c></row>").ToBytes();

        Assert.Equal(["1:2015-01-01"], Files.Rows(bytes));
    }

    [Fact]
    public void Shared_texts_join_their_runs_and_leave_out_phonetics()
    {
        var bytes = new Workbooks()
            .Strings("<si><t>甲</t></si><si><r><rPr><b/></rPr><t>李</t></r><r><t>&#x56DB;_x000A_</t></r><rPh sb=\"0\" eb=\"1\"><t>LI</t></rPh></si><si><t>a&amp;b</t></si><si/>")
            .Sheet("学生", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>").ToBytes();

        Assert.Equal(["1:甲|李四\n|a&b|"], Files.Rows(bytes));
    }

    [Fact]
    public void Formulas_errors_and_truths_are_told_apart()
    {
        var bytes = new Workbooks().Sheet("学生", "<row r=\"1\"><c r=\"A1\"><f>B1+1</f><v>3</v></c><c r=\"B1\" t=\"e\"><v>#N/A</v></c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"str\"><f t=\"shared\" si=\"0\"/></c></row>").ToBytes();

        var cells = Files.Open(bytes, "a.xlsx", reader => reader.Read() ? Enumerable.Range(0, 5).Select(i => $"{reader.GetKind(i)} {reader.GetText(i)}").ToList() : []);

        Assert.Equal(["Formula 3", "Error #N/A", "Boolean TRUE", "Formula ", "Empty "], cells);
    }

    [Fact]
    public void The_first_visible_sheet_with_rows_is_read_and_the_others_are_named()
    {
        var bytes = new Workbooks().Sheet("参数", Workbooks.Row(1, "x"), "hidden").Sheet("空表", "").Sheet("学生", Workbooks.Row(1, "姓名")).Sheet("说明", Workbooks.Row(1, "y"), "veryHidden").ToBytes();

        var (sheet, sheets, rows) = Files.Open(bytes, "a.xlsx", reader => (reader.SheetName, reader.Sheets, Files.All(reader)));

        Assert.Equal("学生", sheet);
        Assert.Equal([new("参数", true), new("空表", false), new("学生", false), new("说明", true)], sheets);
        Assert.Equal(["1:姓名"], rows);
    }

    [Fact]
    public void Visible_sheets_follow_one_another_and_each_row_has_a_number_of_its_own()
    {
        var bytes = new Workbooks().Sheet("甲", Workbooks.Row(1, "1")).Sheet("藏", Workbooks.Row(1, "x"), "hidden").Sheet("空", "").Sheet("乙", Workbooks.Row(3, "4")).ToBytes();

        Assert.Equal(["甲 0 1:1", "乙 1 3:4"], Files.Open(bytes, "a.xlsx", Files.Sheets));
        Assert.Equal(TableRefusal.TooManyRows, Assert.Throws<TableRefusedException>(() => Files.Open(bytes, "a.xlsx", Files.Sheets, TableLimits.Default with { MaxFileRows = 3 })).Reason);
    }

    [Fact]
    public void A_sheet_can_be_asked_for_by_name()
    {
        var bytes = new Workbooks().Sheet("甲", Workbooks.Row(1, "1")).Sheet("乙", Workbooks.Row(1, "2")).ToBytes();

        Assert.Equal(["1:2"], Files.Open(bytes, "a.xlsx", Files.All, sheet: "乙"));
    }

    [Fact]
    public void Prefixes_comments_literal_text_and_utf16_parts_are_understood()
    {
        var bytes = new Workbooks().Sheet("学生", "").Part(
            "xl/worksheets/sheet1.xml",
            [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x='{Workbooks.Main}'><!-- > --><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t><![CDATA[<甲>&amp;]]></x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='A1:C2'/></x:mergeCells></x:worksheet>")]).ToBytes();

        var (before, rows, behind) = Files.Open(bytes, "a.xlsx", reader => (reader.FindMergedRanges(), Files.All(reader), reader.MergedRanges));

        Assert.Equal(["1:<甲>&amp;"], rows);
        Assert.Equal([new MergedRange(1, 1, 2, 3)], before);
        Assert.Equal(before, behind);
    }

    [Fact]
    public void Styled_empty_cells_far_out_count_for_nothing()
    {
        var bytes = new Workbooks().Sheet("学生", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>").ToBytes();

        Assert.Equal(["1:1"], Files.Rows(bytes));
    }

    [Fact]
    public void Blank_rows_at_the_end_are_no_fault()
    {
        var blank = string.Concat(Enumerable.Range(2, 10_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t> </t></is></c></row>"));
        var bytes = new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名") + blank).ToBytes();

        Assert.Equal(["1:姓名"], Files.Rows(bytes));
    }

    [Theory]
    [InlineData("<c r=\"A2\" t=\"s\"><v>0</v></c>")]
    [InlineData("<c r=\"B2\" s=\"0\"><v>42005</v></c>")]
    [InlineData("<c r=\"B2\" s=\"0\" t=\"n\"><v>42005.5</v></c>")]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><t>a&amp;b_x000A_</t></is></c>")]
    [InlineData("<c r=\"D2\"/>")]
    [InlineData("<c r=\"E2\" s=\"0\"/><c r=\"AA2\"><v>7</v></c>")]
    [InlineData("<c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"str\"><v>x</v></c>")]
    [InlineData("<c r=\"H2\" t=\"e\"><v>#N/A</v></c>")]
    [InlineData("<c r=\"I2\"><v></v></c>")]
    public void A_cell_in_its_usual_form_reads_like_one_written_otherwise(string cells)
    {
        var usual = Read(cells);

        Assert.Equal(usual, Read(cells.Replace("<c ", "<c  ", StringComparison.Ordinal)));
        Assert.Equal(usual, Read(cells.Replace("\" t=\"", "\"\tt=\"", StringComparison.Ordinal).Replace("<c r=", "<c\nr=", StringComparison.Ordinal)));

        static List<string> Read(string cells) => Files.Rows(
            new Workbooks().Styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>").Strings("<si><t>甲</t></si>")
                .Sheet("学生", Workbooks.Row(1, "姓名") + "<row r=\"2\">" + cells + "<c r=\"AB2\"><v>1</v></c></row>").ToBytes());
    }
}
