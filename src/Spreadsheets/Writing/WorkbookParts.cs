using System.IO.Compression;
using System.Text;

namespace Baoxue.Spreadsheets.Writing;

/// <summary>The small parts that make sheets a workbook.</summary>
internal static class WorkbookParts
{
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The earliest moment a zip entry can carry.</summary>
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Cell formats, by place: 0 plain, 1 heading, 2 date, 3 title, 4 text.</summary>
    private const string Styles = $"""
        {Declaration}
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font><font><b/><sz val="16"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public static void Write(ZipArchive zip, IReadOnlyList<SheetLayout> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToArray();
        Part(zip, "xl/styles.xml", Styles);
        Part(zip, "xl/workbook.xml", $"""
            {Declaration}
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(n => Sheet(sheets[n - 1], n)))}</sheets></workbook>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels", $"""
            {Declaration}
            <Relationships xmlns="{Package}/relationships">{string.Concat(numbers.Select(n => $"""<Relationship Id="rId{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}<Relationship Id="rId{numbers.Length + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        Part(zip, "_rels/.rels", $"""
            {Declaration}
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part(zip, "[Content_Types].xml", $"""
            {Declaration}
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{string.Concat(numbers.Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>
            """);
    }

    private static string Sheet(SheetLayout sheet, int number) =>
        $"""<sheet name="{Attribute(sheet.Name)}" sheetId="{number}"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id="rId{number}"/>""";

    private static string Attribute(string text)
    {
        using var bytes = new MemoryStream();
        using (var escaped = new SheetBytes(bytes))
        {
            escaped.Text(text);
            escaped.Flush();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>An entry without the hour it was written at, so that the same rows make the same bytes.</summary>
    public static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Undated;
        return entry.Open();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var stream = Open(zip, name);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
