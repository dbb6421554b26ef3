using System.Text.Unicode;

namespace Baoxue.Spreadsheets.Csv;

/// <summary>
/// Byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then GB 18030. The whole file is looked at once,
/// so that a file pasted together from two encodings is refused before a row of it is used.
/// </summary>
internal static class EncodingDetector
{
    private const int ChunkSize = 256 * 1024;
    private const int SampleSize = 4096;

    public static TextEncoding Detect(Stream file)
    {
        var found = Choose(file);
        file.Position = found.MarkLength;
        return found;
    }

    private static TextEncoding Choose(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[ChunkSize];
        var head = buffer.AsSpan(0, file.ReadAtLeast(buffer.AsSpan(0, SampleSize), SampleSize, throwOnEndOfStream: false));
        switch (head)
        {
            case [0xFF, 0xFE, ..]:
                return TextEncoding.Utf16(isBigEndian: false, markLength: 2);
            case [0xFE, 0xFF, ..]:
                return TextEncoding.Utf16(isBigEndian: true, markLength: 2);
        }

        var (even, odd) = Zeros(head);
        if (Math.Min(even, odd) == 0 && Math.Max(even, odd) is > 4 and var zeros && zeros > head.Length / 40)
        {
            return TextEncoding.Utf16(isBigEndian: even > 0, markLength: 0);
        }

        var markLength = head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        file.Position = 0;
        if (IsUtf8(file, buffer))
        {
            return TextEncoding.Utf8(markLength);
        }

        file.Position = markLength;
        return LineEncodings.Judge(file, buffer, startsAsUtf8: markLength > 0);
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            even += head[i] == 0 && (i & 1) == 0 ? 1 : 0;
            odd += head[i] == 0 && (i & 1) == 1 ? 1 : 0;
        }

        return (even, odd);
    }

    private static bool IsUtf8(Stream file, byte[] buffer)
    {
        var kept = 0;
        while (true)
        {
            var read = file.Read(buffer.AsSpan(kept));
            var length = kept + read;
            var whole = read == 0 ? length : WholeCharacters(buffer.AsSpan(0, length));
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }

            buffer.AsSpan(whole, length - whole).CopyTo(buffer);
            kept = length - whole;
        }
    }

    private static int WholeCharacters(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            if (text[^back] >= 0xC0)
            {
                return text.Length - back;
            }

            if (text[^back] < 0x80)
            {
                break;
            }
        }

        return text.Length;
    }
}
