using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>Turns the bytes of XML text into characters: UTF-8 strictly, the five named entities, numbers, line ends.</summary>
internal static class XmlText
{
    /// <summary>Decodes into room of at least as many characters as there are bytes.</summary>
    public static int Decode(ReadOnlySpan<byte> raw, bool isLiteral, Span<char> into)
    {
        var written = 0;
        while (true)
        {
            var special = isLiteral ? raw.IndexOf((byte)'\r') : raw.IndexOfAny((byte)'&', (byte)'\r');
            written += Plain(special < 0 ? raw : raw[..special], into[written..]);
            if (special < 0)
            {
                return written;
            }

            raw = raw[special..];
            if (raw[0] == '\r')
            {
                into[written++] = '\n';
                raw = raw[(raw.Length > 1 && raw[1] == '\n' ? 2 : 1)..];
                continue;
            }

            var end = raw.IndexOf((byte)';');
            if (end < 2)
            {
                throw TableFault.Damaged("实体写法有误");
            }

            written += Entity(raw[1..end]).EncodeToUtf16(into[written..]);
            raw = raw[(end + 1)..];
        }
    }

    public static string ToText(ReadOnlySpan<byte> raw)
    {
        var buffer = new char[raw.Length];
        return new string(buffer, 0, Decode(raw, isLiteral: false, buffer));
    }

    private static int Plain(ReadOnlySpan<byte> raw, Span<char> into) =>
        Utf8.ToUtf16(raw, into, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
            ? written
            : throw TableFault.Damaged("文字编码有误");

    private static Rune Entity(ReadOnlySpan<byte> name)
    {
        if (name[0] != '#')
        {
            return name.SequenceEqual("amp"u8) ? new Rune('&')
                : name.SequenceEqual("lt"u8) ? new Rune('<')
                : name.SequenceEqual("gt"u8) ? new Rune('>')
                : name.SequenceEqual("quot"u8) ? new Rune('"')
                : name.SequenceEqual("apos"u8) ? new Rune('\'')
                : throw new TableFault(TableRefusal.ExternalEntity);
        }

        var isHexadecimal = name.Length > 1 && name[1] == 'x';
        var isNumber = isHexadecimal
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out number);
        return isNumber && number > 0 && Rune.TryCreate(number, out var rune) ? rune : throw TableFault.Damaged("实体写法有误");
    }
}
