using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace Baoxue.Spreadsheets.Writing;

/// <summary>A buffer of UTF-8 in front of a zip entry, with the escapes a sheet needs.</summary>
internal sealed class SheetBytes(Stream target) : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "<>&\"_" + new string([.. Enumerable.Range(0, 32).Where(c => c is not (9 or 10)).Select(c => (char)c)]));

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private int _used;

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
        }

        if (bytes.Length > _buffer.Length)
        {
            target.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    public void Number(int number)
    {
        Reserve(16);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    public void Number(double number, ReadOnlySpan<char> format)
    {
        Reserve(40);
        number.TryFormat(_buffer.AsSpan(_used), out var written, format, CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>Element text or attribute value; what XML cannot hold is written as <c>_xHHHH_</c>, which Excel understands.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var at = FirstSpecial(text);
            Plain(at < 0 ? text : text[..at]);
            if (at < 0)
            {
                return;
            }

            Escaped(text[at..]);
            text = text[(at + 1)..];
        }
    }

    public void Flush()
    {
        target.Write(_buffer, 0, _used);
        _used = 0;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        target.Dispose();
    }

    /// <summary>Two searches, because a set of ASCII characters alone is searched several times faster.</summary>
    private static int FirstSpecial(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny(Special);
        var never = (at < 0 ? text : text[..at]).IndexOfAnyInRange('\uFFFE', '\uFFFF');
        return never < 0 ? at : never;
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            Reserve(64);
            var status = Utf8.FromUtf16(text, _buffer.AsSpan(_used), out var read, out var written, replaceInvalidSequences: false);
            _used += written;
            text = text[read..];
            if (status == OperationStatus.InvalidData)
            {
                Hexadecimal(text[0]);
                text = text[1..];
            }
            else if (status == OperationStatus.DestinationTooSmall)
            {
                Flush();
            }
        }
    }

    private void Escaped(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '<':
                Raw("&lt;"u8);
                break;
            case '>':
                Raw("&gt;"u8);
                break;
            case '&':
                Raw("&amp;"u8);
                break;
            case '"':
                Raw("&quot;"u8);
                break;
            case '_' when ExcelEscape.StandsAt(text):
                Raw("_x005F_"u8);
                break;
            case '_':
                Raw("_"u8);
                break;
            default:
                Hexadecimal(text[0]);
                break;
        }
    }

    private void Hexadecimal(char character)
    {
        Reserve(8);
        Raw("_x"u8);
        ((int)character).TryFormat(_buffer.AsSpan(_used), out var written, "X4", CultureInfo.InvariantCulture);
        _used += written;
        Raw("_"u8);
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used < bytes)
        {
            Flush();
        }
    }
}
