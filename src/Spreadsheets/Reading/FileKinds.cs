using System.Text;

namespace Baoxue.Spreadsheets.Reading;

/// <summary>Tells what a file is from its first bytes.</summary>
internal static class FileKinds
{
    private const int HeadLength = 4096;

    private static readonly (byte[] Magic, string Name)[] Others =
    [
        ("MZ"u8.ToArray(), "Windows 程序"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "可执行程序"),
        ("%PDF"u8.ToArray(), "PDF 文档"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "图片"),
        ([0xFF, 0xD8, 0xFF], "图片"),
        ("GIF8"u8.ToArray(), "图片"),
        ("Rar!"u8.ToArray(), "RAR 压缩包"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "7z 压缩包"),
        ([0x1F, 0x8B], "gzip 压缩包"),
        ("{\\rtf"u8.ToArray(), "RTF 文档"),
        ("SQLite format 3"u8.ToArray(), "数据库文件"),
    ];

    public static TableFormat Recognize(Stream file, string fileName)
    {
        var buffer = new byte[HeadLength];
        var head = buffer.AsSpan(0, file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false));
        file.Position = 0;
        if (head.IsEmpty)
        {
            throw new TableFault(TableRefusal.NoRows);
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return TableFormat.Xlsx;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return TableFormat.Xls;
        }

        foreach (var (magic, name) in Others)
        {
            if (head.StartsWith(magic) && !IsPlainText(head))
            {
                throw new TableFault(TableRefusal.WrongType, $"内容是{name}");
            }
        }

        RefuseMarkup(head);
        RefuseFalseName(Path.GetExtension(fileName));
        return TableFormat.Csv;
    }

    /// <summary>"MZ" may begin a CSV as well, but a program holds control characters soon after. PDF and RTF are text and no table.</summary>
    private static bool IsPlainText(ReadOnlySpan<byte> head) =>
        !head.StartsWith("%PDF"u8) && !head.StartsWith("{\\rtf"u8)
        && head.IndexOfAnyInRange((byte)0, (byte)8) < 0 && head.IndexOfAnyInRange((byte)14, (byte)31) < 0
        && head.ContainsAny((byte)',', (byte)'\t', (byte)';');

    private static void RefuseMarkup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (!text.StartsWith('<'))
        {
            return;
        }

        bool Says(string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
        var name = Says("<svg") ? "SVG 图片"
            : Says("office:spreadsheet") || Says("Excel.Sheet") ? "“XML 表格 2003”"
            : Says("<html") || Says("<table") || Says("<!doctype html") || Says("<meta") ? "网页"
            : Says("<?xml") || Says("<!doctype") ? "XML 文件"
            : null;
        if (name is not null)
        {
            throw new TableFault(TableRefusal.WrongType, $"内容是{name}");
        }
    }

    /// <summary>Exporting systems name CSV files .xls; nobody names them .xlsx, so there the content was swapped or lost.</summary>
    private static void RefuseFalseName(string extension)
    {
        if (extension.ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLSB" or ".ZIP" or ".ODS" or ".EXE" or ".PDF" or ".DOC" or ".DOCX")
        {
            throw new TableFault(TableRefusal.WrongType, $"扩展名是 {extension}，内容却不是");
        }
    }
}
