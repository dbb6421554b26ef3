using System.IO.Compression;
using System.Text;

namespace Baoxue.Spreadsheets.Tests;

/// <summary>Makes workbooks part by part, so that every fault can be put in by hand.</summary>
internal sealed class Workbooks
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly List<(string Name, string? State)> _sheets = [];
    private readonly List<string> _extra = [];

    public string WorkbookProperties { get; init; } = "";

    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((text, i) => $"<c r=\"{ColumnName.Of(i + 1)}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    public Workbooks Sheet(string name, string rows, string? state = null, string after = "", string before = "")
    {
        _sheets.Add((name, state));
        return Part(
            $"xl/worksheets/sheet{_sheets.Count}.xml",
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{before}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>");
    }

    public Workbooks Strings(string items)
    {
        _extra.Add("sharedStrings");
        return Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{items}</sst>");
    }

    public Workbooks Styles(string inside)
    {
        _extra.Add("styles");
        return Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{inside}</styleSheet>");
    }

    public Workbooks Part(string name, string text) => Part(name, Encoding.UTF8.GetBytes(text));

    public Workbooks Part(string name, byte[] bytes)
    {
        _parts[name] = bytes;
        return this;
    }

    public byte[] ToBytes(string mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
    {
        var sheets = string.Concat(_sheets.Select((sheet, i) =>
            $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\"{(sheet.State is null ? "" : $" state=\"{sheet.State}\"")} r:id=\"rId{i + 1}\"/>"));
        var pointers = string.Concat(_sheets.Select((_, i) => Pointer($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")))
            + string.Concat(_extra.Select(type => Pointer("x" + type, type, type + ".xml")));
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{WorkbookProperties}<sheets>{sheets}</sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships>{pointers}</Relationships>");
        Part("_rels/.rels", $"<Relationships>{Pointer("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>");
        Part("[Content_Types].xml", $"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"{mainType}\"/></Types>");
        return Zip(_parts);
    }

    public static byte[] Zip(IReadOnlyDictionary<string, byte[]> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static string Pointer(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{Relations}/{type}\" Target=\"{target}\"/>";
}
