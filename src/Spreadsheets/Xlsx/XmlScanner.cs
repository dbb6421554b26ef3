using System.Buffers;
using System.Text;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>
/// A forward reader of UTF-8 XML over one pooled buffer: each token lies whole in the buffer, none is longer than
/// <see cref="LongestToken"/>. It knows no DTD and resolves nothing, so there is nothing to switch off.
/// </summary>
internal sealed class XmlScanner : IDisposable
{
    private const int FirstSize = 64 * 1024;
    private const int LongestToken = 1 << 20;
    private const int DeepestElement = 256;

    private readonly Stream _source;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _at;
    private int _end;
    private int _depth;
    private (int Start, int Length) _name;
    private (int Start, int End) _attributes;
    private (int Start, int Length) _text;
    private (int Start, int Length) _attributeName;
    private (int Start, int Length) _attributeValue;

    public XmlScanner(Stream source)
    {
        _source = source;
        Fill();
        _source = Buffered() switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Transcoded(Encoding.Unicode),
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Transcoded(Encoding.BigEndianUnicode),
            _ => source,
        };
        if (Buffered() is [0xEF, 0xBB, 0xBF, ..])
        {
            _at += 3;
        }
    }

    /// <summary>Name of the element without its prefix.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            var name = QualifiedName;
            return name[(name.IndexOf((byte)':') + 1)..];
        }
    }

    public ReadOnlySpan<byte> QualifiedName => _buffer.AsSpan(_name.Start, _name.Length);

    /// <summary>The element has no content and no end of its own.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The text as it stands, entities and all.</summary>
    public ReadOnlySpan<byte> Text => _buffer.AsSpan(_text.Start, _text.Length);

    /// <summary>The text is literal: nothing in it is an entity.</summary>
    public bool IsLiteral { get; private set; }

    public ReadOnlySpan<byte> AttributeName => _buffer.AsSpan(_attributeName.Start, _attributeName.Length);

    public ReadOnlySpan<byte> AttributeValue => _buffer.AsSpan(_attributeValue.Start, _attributeValue.Length);

    public string AttributeText => XmlText.ToText(AttributeValue);

    public XmlToken Next()
    {
        while (true)
        {
            if (_at == _end && !Fill())
            {
                return _depth == 0 ? XmlToken.Done : throw TableFault.Damaged("内容中断");
            }

            if (_buffer[_at] != '<')
            {
                return ReadText();
            }

            Require(2);
            switch (_buffer[_at + 1])
            {
                case (byte)'/':
                    return ReadEnd();
                case (byte)'?':
                    SkipPast("?>"u8);
                    break;
                case (byte)'!':
                    if (ReadDeclaration())
                    {
                        return XmlToken.Text;
                    }

                    break;
                default:
                    return ReadStart();
            }
        }
    }

    /// <summary>Goes to the next attribute of the element just started.</summary>
    public bool NextAttribute()
    {
        var rest = _buffer.AsSpan(_attributes.Start, _attributes.End - _attributes.Start);
        var skipped = rest.IndexOfAnyExcept(" \t\r\n"u8);
        if (skipped < 0)
        {
            return false;
        }

        var equals = rest.IndexOf((byte)'=');
        var quote = equals < 0 ? -1 : equals + 1 + rest[(equals + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
        if (quote <= equals || rest[quote] is not ((byte)'"' or (byte)'\''))
        {
            throw TableFault.Damaged("属性写法有误");
        }

        var length = rest[(quote + 1)..].IndexOf(rest[quote]);
        if (length < 0)
        {
            throw TableFault.Damaged("属性写法有误");
        }

        _attributeName = (_attributes.Start + skipped, rest[skipped..equals].TrimEnd(" \t\r\n"u8).Length);
        _attributeValue = (_attributes.Start + quote + 1, length);
        _attributes.Start += quote + length + 2;
        return true;
    }

    /// <summary>Passes over all that is inside the element just started.</summary>
    public void Skip()
    {
        for (var open = IsEmpty ? 0 : 1; open > 0;)
        {
            switch (Next())
            {
                case XmlToken.Start:
                    open += IsEmpty ? 0 : 1;
                    break;
                case XmlToken.End:
                    open--;
                    break;
                case XmlToken.Text:
                    break;
                case XmlToken.Done:
                    throw TableFault.Damaged("内容中断");
            }
        }
    }

    /// <summary>Passes over the element just started without looking at what is inside.</summary>
    public void SkipUnseen()
    {
        if (!IsEmpty)
        {
            SkipPast([.. "</"u8, .. QualifiedName, .. ">"u8]);
            _depth--;
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

    private XmlToken ReadText()
    {
        var length = IndexOf("<"u8, 0, orEnd: true);
        _text = (_at, length);
        IsLiteral = false;
        _at += length;
        return XmlToken.Text;
    }

    private XmlToken ReadEnd()
    {
        var length = IndexOf(">"u8, 2);
        SetName(_at + 2, length - 2);
        _at += length + 1;
        return --_depth >= 0 ? XmlToken.End : throw TableFault.Damaged("元素不配对");
    }

    private XmlToken ReadStart()
    {
        var length = IndexOf(">"u8, 1);
        while (IsInsideQuotes(_buffer.AsSpan(_at, length)))
        {
            length = IndexOf(">"u8, length + 1);
        }

        IsEmpty = _buffer[_at + length - 1] == '/';
        var inside = length - 1 - (IsEmpty ? 1 : 0);
        if (inside <= 0)
        {
            throw TableFault.Damaged("元素没有名称");
        }

        SetName(_at + 1, inside);
        _attributes = (_name.Start + _name.Length, _at + 1 + inside);
        _at += length + 1;
        _depth += IsEmpty ? 0 : 1;
        return _depth <= DeepestElement ? XmlToken.Start : throw TableFault.Damaged("嵌套过深");
    }

    /// <summary>Comments are passed over; literal text is a token; anything else is a DTD.</summary>
    private bool ReadDeclaration()
    {
        Require(4);
        if (_buffer.AsSpan(_at, 4).SequenceEqual("<!--"u8))
        {
            SkipPast("-->"u8);
            return false;
        }

        Require(9);
        if (!_buffer.AsSpan(_at, 9).SequenceEqual("<![CDATA["u8))
        {
            throw new TableFault(TableRefusal.ExternalEntity);
        }

        var length = IndexOf("]]>"u8, 9);
        _text = (_at + 9, length - 9);
        IsLiteral = true;
        _at += length + 3;
        return true;
    }

    private void SetName(int start, int length)
    {
        var name = _buffer.AsSpan(start, length);
        var end = name.IndexOfAny(" \t\r\n"u8);
        _name = (start, end < 0 ? length : end);
    }

    private static bool IsInsideQuotes(ReadOnlySpan<byte> tag)
    {
        if (!tag.Contains((byte)'\''))
        {
            return (tag.Count((byte)'"') & 1) == 1;
        }

        var open = (byte)0;
        foreach (var character in tag)
        {
            open = character is not ((byte)'"' or (byte)'\'') ? open
                : open == 0 ? character
                : open == character ? (byte)0 : open;
        }

        return open != 0;
    }

    /// <summary>Where the pattern begins, counted from here; the buffer is filled and grown as needed.</summary>
    private int IndexOf(ReadOnlySpan<byte> pattern, int from, bool orEnd = false)
    {
        while (true)
        {
            var found = from < _end - _at ? _buffer.AsSpan(_at + from, _end - _at - from).IndexOf(pattern) : -1;
            if (found >= 0)
            {
                return from + found;
            }

            from = Math.Max(from, _end - _at - pattern.Length + 1);
            if (!Fill())
            {
                return orEnd ? _end - _at : throw TableFault.Damaged("内容中断");
            }
        }
    }

    private void SkipPast(ReadOnlySpan<byte> pattern)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_at, _end - _at).IndexOf(pattern);
            if (found >= 0)
            {
                _at += found + pattern.Length;
                return;
            }

            _at = Math.Max(_at, _end - pattern.Length + 1);
            if (!Fill())
            {
                throw TableFault.Damaged("内容中断");
            }
        }
    }

    private void Require(int bytes)
    {
        while (_end - _at < bytes)
        {
            if (!Fill())
            {
                throw TableFault.Damaged("内容中断");
            }
        }
    }

    private bool Fill()
    {
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            _end -= _at;
            _at = 0;
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
            throw new TableFault(TableRefusal.CellTooLong);
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private ReadOnlySpan<byte> Buffered() => _buffer.AsSpan(_at, _end - _at);

    private Stream Transcoded(Encoding encoding)
    {
        var all = new ChainedStream(Buffered().ToArray(), _source);
        _at = _end = 0;
        var utf8 = Encoding.CreateTranscodingStream(all, encoding, Encoding.UTF8);
        _end = utf8.Read(_buffer);
        return utf8;
    }
}
