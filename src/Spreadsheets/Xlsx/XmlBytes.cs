using System.Buffers;
using System.Text;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>The bytes in front of an <see cref="XmlScanner"/>: UTF-8, in one pooled buffer that grows up to the longest token.</summary>
internal sealed class XmlBytes : IDisposable
{
    public const int LongestToken = 1 << 20;

    private const int FirstSize = 64 * 1024;

    private readonly Stream _source;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _end;

    public XmlBytes(Stream source)
    {
        _source = source;
        Fill();
        _source = Ahead switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Transcoded(Encoding.Unicode),
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Transcoded(Encoding.BigEndianUnicode),
            _ => source,
        };
        if (Ahead is [0xEF, 0xBB, 0xBF, ..])
        {
            At += 3;
        }
    }

    /// <summary>Where the scanner stands. Filling moves it together with the bytes from there on.</summary>
    public int At { get; set; }

    public byte this[int index] => _buffer[index];

    public ReadOnlySpan<byte> Slice(int start, int length) => _buffer.AsSpan(start, length);

    /// <summary>What is buffered from here on.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(At, _end - At);

    public bool HasMore() => At < _end || Fill();

    /// <summary>Buffers more of what must still come.</summary>
    public void RequireMore()
    {
        if (!Fill())
        {
            throw TableFault.Damaged("内容中断");
        }
    }

    /// <summary>Where the byte is, counted from here, or where everything ends; the buffer is filled and grown as needed.</summary>
    public int IndexOfOrEnd(byte wanted)
    {
        var from = 0;
        while (true)
        {
            var found = Ahead[from..].IndexOf(wanted);
            if (found >= 0)
            {
                return from + found;
            }

            from = _end - At;
            if (!Fill())
            {
                return from;
            }
        }
    }

    /// <summary>Where the pattern begins, counted from here; the buffer is filled and grown as needed.</summary>
    public int IndexOf(ReadOnlySpan<byte> pattern, int from)
    {
        while (true)
        {
            var found = from < _end - At ? _buffer.AsSpan(At + from, _end - At - from).IndexOf(pattern) : -1;
            if (found >= 0)
            {
                return from + found;
            }

            from = Math.Max(from, _end - At - pattern.Length + 1);
            RequireMore();
        }
    }

    public void SkipPast(ReadOnlySpan<byte> pattern)
    {
        while (true)
        {
            var found = _buffer.AsSpan(At, _end - At).IndexOf(pattern);
            if (found >= 0)
            {
                At += found + pattern.Length;
                return;
            }

            At = Math.Max(At, _end - pattern.Length + 1);
            RequireMore();
        }
    }

    public void Require(int bytes)
    {
        while (_end - At < bytes)
        {
            RequireMore();
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        _source.Dispose();
    }

    private bool Fill()
    {
        if (At > 0)
        {
            _buffer.AsSpan(At, _end - At).CopyTo(_buffer);
            _end -= At;
            At = 0;
        }

        if (_end == _buffer.Length)
        {
            Grow();
        }

        var read = _source.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    private void Grow()
    {
        if (_buffer.Length >= LongestToken)
        {
            throw new TableFault(TableRefusal.CellTooLong, $"超过 {LongestToken >> 20} MB");
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private Stream Transcoded(Encoding encoding)
    {
        var all = new ChainedStream(Ahead.ToArray(), _source);
        At = _end = 0;
        var utf8 = Encoding.CreateTranscodingStream(all, encoding, Encoding.UTF8);
        _end = utf8.Read(_buffer);
        return utf8;
    }
}
