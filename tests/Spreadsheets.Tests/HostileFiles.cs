using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Baoxue.Spreadsheets.Tests;

/// <summary>The hostile corpus, made when asked for: nothing of it lies in the repository.</summary>
internal static class HostileFiles
{
    private const string Student = "341602201501010017,张小明,男,谯城区花戏楼街道";

    /// <summary>Every file of the corpus and why it is not read.</summary>
    public static IReadOnlyDictionary<string, TableRefusal> Reasons { get; } = new Dictionary<string, TableRefusal>(HostileXls.Reasons)
    {
        ["exe.xlsx"] = TableRefusal.WrongType,
        ["html.xls"] = TableRefusal.WrongType,
        ["xml2003.xls"] = TableRefusal.WrongType,
        ["svg.xlsx"] = TableRefusal.WrongType,
        ["pdf.csv"] = TableRefusal.WrongType,
        ["docx.xlsx"] = TableRefusal.WrongType,
        ["ods.xlsx"] = TableRefusal.WrongType,
        ["zip.xlsx"] = TableRefusal.WrongType,
        ["xlsb.xlsx"] = TableRefusal.WrongType,
        ["text.xlsx"] = TableRefusal.WrongType,
        ["nine-bytes.xlsx"] = TableRefusal.Truncated,
        ["half.xlsx"] = TableRefusal.Truncated,
        ["cut-sheet.xlsx"] = TableRefusal.Truncated,
        ["no-workbook.xlsx"] = TableRefusal.Truncated,
        ["bad-utf8.xlsx"] = TableRefusal.Truncated,
        ["bad-shared.xlsx"] = TableRefusal.Truncated,
        ["rows-backwards.xlsx"] = TableRefusal.Truncated,
        ["empty.xlsx"] = TableRefusal.NoRows,
        ["empty-sheet.xlsx"] = TableRefusal.NoRows,
        ["hidden.xlsx"] = TableRefusal.NoVisibleSheet,
        ["macro.xlsm"] = TableRefusal.MacroFile,
        ["macro-type.xlsx"] = TableRefusal.MacroFile,
        ["macro.xls"] = TableRefusal.MacroFile,
        ["dtd.xlsx"] = TableRefusal.ExternalEntity,
        ["dtd-strings.xlsx"] = TableRefusal.ExternalEntity,
        ["entity.xlsx"] = TableRefusal.ExternalEntity,
        ["column-xfe.xlsx"] = TableRefusal.TooManyColumns,
        ["column-zzzzzz.xlsx"] = TableRefusal.TooManyColumns,
        ["column-1025.xlsx"] = TableRefusal.TooManyColumns,
        ["row-999999999.xlsx"] = TableRefusal.TooManyRows,
        ["blank-10000.xlsx"] = TableRefusal.BlankRows,
        ["far-corner.xlsx"] = TableRefusal.TooManyColumns,
        ["long-cell.xlsx"] = TableRefusal.CellTooLong,
        ["long-shared.xlsx"] = TableRefusal.CellTooLong,
        ["parts-2001.xlsx"] = TableRefusal.ZipBomb,
        ["directory-100000.xlsx"] = TableRefusal.ZipBomb,
        ["bomb-400mb.xlsx"] = TableRefusal.ZipBomb,
        ["bomb-shared.xlsx"] = TableRefusal.ZipBomb,
        ["nul.csv"] = TableRefusal.NulCharacter,
        ["utf16-nul.csv"] = TableRefusal.NulCharacter,
        ["mixed-utf8-first.csv"] = TableRefusal.MixedEncoding,
        ["mixed-gbk-first.csv"] = TableRefusal.MixedEncoding,
        ["mixed-bom.csv"] = TableRefusal.MixedEncoding,
        ["odd-utf16.csv"] = TableRefusal.MixedEncoding,
        ["noise.csv"] = TableRefusal.NotATable,
        ["unclosed.csv"] = TableRefusal.UnclosedQuote,
        ["unclosed-long.csv"] = TableRefusal.UnclosedQuote,
        ["long-cell.csv"] = TableRefusal.CellTooLong,
        ["columns.csv"] = TableRefusal.TooManyColumns,
        ["blank-10000.csv"] = TableRefusal.BlankRows,
        ["empty.csv"] = TableRefusal.NoRows,
        ["blank-only.csv"] = TableRefusal.NoRows,
        ["word.xls"] = TableRefusal.WrongType,
        ["encrypted.xlsx"] = TableRefusal.PasswordProtected,
        ["encrypted-entry.xlsx"] = TableRefusal.PasswordProtected,
        ["cut.xls"] = TableRefusal.Truncated,
        ["plain.xls"] = TableRefusal.Truncated,
    };

    private static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    private static byte[] Good => new Workbooks().Sheet("学生", string.Concat(Enumerable.Range(1, 200).Select(row => Workbooks.Row(row, "姓名", Guid.NewGuid().ToString())))).ToBytes();

    public static byte[] Make(string name) => name switch
    {
        "exe.xlsx" => [.. "MZ"u8, 0x90, 0, 3, 0, .. new byte[500]],
        "html.xls" => Text("\uFEFF<html><head><meta charset=\"utf-8\"></head><body><table><tr><td>姓名</td></tr></table></body></html>"),
        "xml2003.xls" => Text("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
        "svg.xlsx" => Text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        "pdf.csv" => Text("%PDF-1.7\n1 0 obj\n"),
        "docx.xlsx" => Zip(("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<document/>")),
        "ods.xlsx" => Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")),
        "zip.xlsx" => Zip(("名单.csv", "a,b")),
        "xlsb.xlsx" => Zip(("_rels/.rels", "<Relationships/>"), ("xl/workbook.bin", "x")),
        "text.xlsx" => Text("姓名,性别\n"),
        "nine-bytes.xlsx" => [.. "PK\x03\x04"u8, 1, 2, 3, 4, 5],
        "half.xlsx" => Good[..(Good.Length / 2)],
        "cut-sheet.xlsx" => new Workbooks().Sheet("学生", "").Part("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{Workbooks.Row(1, "姓名")}<row r=\"2\"><c").ToBytes(),
        "no-workbook.xlsx" => Zip(("_rels/.rels", "<Relationships/>"), ("[Content_Types].xml", "<Types/>"), ("xl/styles.xml", "<styleSheet/>")),
        "bad-utf8.xlsx" => new Workbooks().Sheet("学生", "").Part("xl/worksheets/sheet1.xml", [.. "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>"u8, 0xC3, 0x28, .. "</v></c></row></sheetData></worksheet>"u8]).ToBytes(),
        "bad-shared.xlsx" => new Workbooks().Strings("<si><t>甲</t></si>").Sheet("学生", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>").ToBytes(),
        "rows-backwards.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(2, "甲") + Workbooks.Row(1, "乙")).ToBytes(),
        "empty.xlsx" or "empty.csv" => [],
        "empty-sheet.xlsx" => new Workbooks().Sheet("学生", "<row r=\"1\"/>").ToBytes(),
        "hidden.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名"), "hidden").ToBytes(),
        "macro.xlsm" => new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名")).Part("xl/vbaProject.bin", "x").ToBytes(),
        "macro-type.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名")).ToBytes("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        "macro.xls" => Compound("Workbook", "_VBA_PROJECT_CUR"),
        "dtd.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(1, "&c;"), before: Laughs).ToBytes(),
        "dtd-strings.xlsx" => new Workbooks().Strings("").Part("xl/sharedStrings.xml", $"{Laughs}<sst><si><t>&c;</t></si></sst>").Sheet("学生", Workbooks.Row(1, "x")).ToBytes(),
        "entity.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(1, "&secret;")).ToBytes(),
        "column-xfe.xlsx" => new Workbooks().Sheet("学生", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>").ToBytes(),
        "column-zzzzzz.xlsx" => new Workbooks().Sheet("学生", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>").ToBytes(),
        "column-1025.xlsx" => new Workbooks().Sheet("学生", $"<row r=\"1\">{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1025))}</row>").ToBytes(),
        "row-999999999.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名") + Workbooks.Row(999_999_999, "甲")).ToBytes(),
        "blank-10000.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名") + string.Concat(Enumerable.Range(2, 10_000).Select(row => $"<row r=\"{row}\"/>")) + Workbooks.Row(10_002, "甲")).ToBytes(),
        "far-corner.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名") + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").ToBytes(),
        "long-cell.xlsx" => new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名") + Workbooks.Row(2, "甲", Incompressible(40_000))).ToBytes(),
        "long-shared.xlsx" => new Workbooks().Strings($"<si><r><t>{Incompressible(20_000)}</t></r><r><t>{Incompressible(20_000)}</t></r></si>").Sheet("学生", Workbooks.Row(1, "x")).ToBytes(),
        "parts-2001.xlsx" => Parts(2_001),
        "directory-100000.xlsx" => Parts(100_000),
        "bomb-400mb.xlsx" => Bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>"),
        "bomb-shared.xlsx" => Bomb("xl/sharedStrings.xml", "<sst><si><t>"),
        "nul.csv" => Text($"姓名,性别\n甲,男\n乙,男\0\n"),
        "utf16-nul.csv" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("姓名,性别\n甲,\0男\n")],
        "mixed-utf8-first.csv" => [.. Text($"姓名,性别\n{Student}\n{Student}\n"), .. Gb18030.GetBytes($"{Student}\n{Student}\n")],
        "mixed-gbk-first.csv" => [.. Gb18030.GetBytes($"公民身份号码,姓名\n{Student}\n{Student}\n"), .. Text($"{Student}\n")],
        "mixed-bom.csv" => [.. Encoding.UTF8.GetPreamble(), .. Gb18030.GetBytes($"公民身份号码,姓名\n{Student}\n")],
        "odd-utf16.csv" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("姓名,性别\n"), 0x31],
        "noise.csv" => [.. Enumerable.Range(0, 2_000).Select(i => (byte)(0x80 + (i * 7919 % 127)))],
        "unclosed.csv" => Text("姓名,住址\n甲,\"谯城区\n乙,花戏楼\n"),
        "unclosed-long.csv" => Text("姓名,住址\n甲,\"谯城区\n" + string.Concat(Enumerable.Repeat(Student + "\n", 5_000))),
        "long-cell.csv" => Text("姓名,住址\n甲," + new string('长', 40_000) + "\n"),
        "columns.csv" => Text(string.Join(',', Enumerable.Range(0, 2_000)) + "\n"),
        "blank-10000.csv" => Text("姓名\n" + new string('\n', 10_000) + "甲\n"),
        "blank-only.csv" => Text(",,,\n\n , \n"),
        "word.xls" => Compound("WordDocument"),
        "encrypted.xlsx" => Compound("EncryptedPackage"),
        "encrypted-entry.xlsx" => Encrypted(Good),
        "cut.xls" => Compound("Workbook")[..700],
        "plain.xls" => Compound("Workbook"),
        _ => HostileXls.Make(name),
    };

    /// <summary>Overwrites the unpacked sizes in the directory and in front of the parts.</summary>
    public static byte[] DeclareUnpackedSizes(byte[] zip, uint size)
    {
        var bytes = zip.ToArray();
        for (var i = 0; i < bytes.Length - 46; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\x01\x02"u8))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i + 24), size);
            }
        }

        return bytes;
    }

    private static string Laughs => "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params (string Name, string Text)[] parts) => Workbooks.Zip(parts.ToDictionary(part => part.Name, part => Text(part.Text)));

    private static string Incompressible(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, (span, source) => source.GetItems("abcdefghijklmnopqrstuvwxyz0123456789", span));
    }

    private static byte[] Parts(int count)
    {
        var book = new Workbooks().Sheet("学生", Workbooks.Row(1, "姓名"));
        for (var i = 0; i < count; i++)
        {
            book.Part($"xl/media/{i}", "");
        }

        return book.ToBytes();
    }

    private static byte[] Bomb(string part, string opening)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            var frame = new Workbooks().Strings("").Sheet("学生", "").ToBytes();
            using var source = new ZipArchive(new MemoryStream(frame));
            foreach (var entry in source.Entries.Where(entry => entry.FullName != part))
            {
                using var from = entry.Open();
                using var to = zip.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }

            using var bomb = zip.CreateEntry(part, CompressionLevel.Optimal).Open();
            bomb.Write(Text(opening));
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)'a');
            for (var i = 0; i < 400; i++)
            {
                bomb.Write(block);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Encrypted(byte[] zip)
    {
        var bytes = zip.ToArray();
        for (var i = 0; i < bytes.Length - 46; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\x01\x02"u8))
            {
                bytes[i + 8] |= 1;
            }
        }

        return bytes;
    }

    /// <summary>A compound file of one table sector, one directory sector and nothing else; two names at most stand in it.</summary>
    private static byte[] Compound(string stream, string? another = null)
    {
        var bytes = new byte[512 * 3];
        ReadOnlySpan<byte> magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(bytes);
        bytes[24] = 0x3E;
        bytes[26] = 3;
        (bytes[28], bytes[29]) = (0xFE, 0xFF);
        bytes[30] = 9;
        bytes[32] = 6;
        bytes[44] = 1;
        bytes[48] = 1;
        bytes.AsSpan(60, 4).Fill(0xFF);
        bytes.AsSpan(68, 444).Fill(0xFF);
        bytes.AsSpan(76, 4).Clear();
        bytes.AsSpan(512, 512).Fill(0xFF);
        bytes[512] = 0xFD;
        bytes[516] = 0xFE;
        Entry(bytes.AsSpan(1024), "Root Entry", 5);
        Entry(bytes.AsSpan(1152), stream, 2);
        if (another is not null)
        {
            Entry(bytes.AsSpan(1280), another, 1);
        }

        return bytes;
    }

    private static void Entry(Span<byte> at, string name, byte kind)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(at);
        at[64] = (byte)((name.Length + 1) * 2);
        at[66] = kind;
    }
}
