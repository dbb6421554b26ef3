using System.Text.Unicode;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Csv;

/// <summary>
/// Judges a file that is not UTF-8 line by line. A line is called UTF-8 only when it holds three Chinese characters in it:
/// short words in GB 18030 can be valid UTF-8 by accident, whole rows cannot.
/// </summary>
internal static class LineEncodings
{
    private const int SureCharacters = 3;

    private enum Kind
    {
        Either,
        Utf8,
        Gb18030,
        Neither,
    }

    public static TextEncoding Judge(Stream file, byte[] buffer, bool startsAsUtf8)
    {
        var first = startsAsUtf8 ? Kind.Utf8 : Kind.Either;
        var (line, kept) = (0, 0);
        while (true)
        {
            var length = kept + file.Read(buffer.AsSpan(kept));
            if (length == 0)
            {
                return TextEncoding.Gb18030();
            }

            var isLast = length == kept;
            var from = 0;
            while (from < length)
            {
                var end = buffer.AsSpan(from, length - from).IndexOf((byte)'\n');
                if (end < 0 && !isLast && from > 0)
                {
                    break;
                }

                // A line longer than the buffer is judged by its first part: no register has one.
                var text = buffer.AsSpan(from, end < 0 ? length - from : end);
                if (end >= 0 || isLast)
                {
                    line++;
                    first = Compare(first, KindOf(text), line);
                }
                else if (length < buffer.Length)
                {
                    break;
                }

                from += text.Length + (end < 0 ? 0 : 1);
            }

            buffer.AsSpan(from, length - from).CopyTo(buffer);
            kept = length - from;
        }
    }

    private static Kind Compare(Kind first, Kind kind, int line)
    {
        if (kind == Kind.Neither)
        {
            throw first == Kind.Either
                ? new TableFault(TableRefusal.NotATable, row: line)
                : new TableFault(TableRefusal.MixedEncoding, "这一行既不是 UTF-8 也不是 GB18030", line);
        }

        if (first != Kind.Either && kind != Kind.Either && kind != first)
        {
            throw new TableFault(TableRefusal.MixedEncoding, $"前面是 {Name(first)}，这一行是 {Name(kind)}", line);
        }

        return first == Kind.Either ? kind : first;
    }

    private static string Name(Kind kind) => kind == Kind.Utf8 ? "UTF-8" : "GB18030";

    private static Kind KindOf(ReadOnlySpan<byte> line)
    {
        if (Utf8.IsValid(line))
        {
            var chinese = 0;
            for (var rest = line; rest.IndexOfAnyInRange((byte)0xE3, (byte)0xE9) is >= 0 and var at; rest = rest[(at + 1)..])
            {
                chinese++;
            }

            return chinese >= SureCharacters ? Kind.Utf8 : Kind.Either;
        }

        return IsGb18030(line) ? Kind.Gb18030 : Kind.Neither;
    }

    private static bool IsGb18030(ReadOnlySpan<byte> text)
    {
        static bool IsLead(byte value) => value is >= 0x81 and <= 0xFE;
        static bool IsDigit(byte value) => value is >= 0x30 and <= 0x39;
        for (var i = 0; i < text.Length;)
        {
            var rest = text[i..];
            var length = rest[0] < 0x80 ? 1
                : rest.Length >= 2 && IsLead(rest[0]) && rest[1] is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE) ? 2
                : rest.Length >= 4 && IsLead(rest[0]) && IsDigit(rest[1]) && IsLead(rest[2]) && IsDigit(rest[3]) ? 4
                : 0;
            if (length == 0)
            {
                return false;
            }

            i += length;
        }

        return true;
    }
}
