using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>
/// A forward reader of UTF-8 XML over one pooled buffer: each token lies whole in the buffer, none is longer than
/// <see cref="XmlBytes.LongestToken"/>. It knows no DTD and resolves nothing, so there is nothing to switch off.
/// </summary>
internal sealed class XmlScanner : IDisposable
{
    private const int DeepestElement = 256;

    private readonly XmlBytes _bytes;
    private int _depth;
    private (int Start, int Length) _name;
    private (int Start, int End) _attributes;
    private (int Start, int Length) _text;
    private (int Start, int Length) _attributeName;
    private (int Start, int Length) _attributeValue;

    public XmlScanner(Stream source) => _bytes = new XmlBytes(source);

    /// <summary>Name of the element without its prefix.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            var name = QualifiedName;
            return name[(name.IndexOf((byte)':') + 1)..];
        }
    }

    public ReadOnlySpan<byte> QualifiedName => _bytes.Slice(_name.Start, _name.Length);

    /// <summary>The element has no content and no end of its own.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The text as it stands, entities and all.</summary>
    public ReadOnlySpan<byte> Text => _bytes.Slice(_text.Start, _text.Length);

    /// <summary>The text is literal: nothing in it is an entity.</summary>
    public bool IsLiteral { get; private set; }

    public ReadOnlySpan<byte> AttributeName => _bytes.Slice(_attributeName.Start, _attributeName.Length);

    public ReadOnlySpan<byte> AttributeValue => _bytes.Slice(_attributeValue.Start, _attributeValue.Length);

    public string AttributeText => XmlText.ToText(AttributeValue);

    public XmlToken Next()
    {
        while (true)
        {
            if (!_bytes.HasMore())
            {
                return _depth == 0 ? XmlToken.Done : throw TableFault.Damaged("内容中断");
            }

            if (_bytes[_bytes.At] != '<')
            {
                return ReadText();
            }

            _bytes.Require(2);
            switch (_bytes[_bytes.At + 1])
            {
                case (byte)'/':
                    return ReadEnd();
                case (byte)'?':
                    _bytes.SkipPast("?>"u8);
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
        var rest = _bytes.Slice(_attributes.Start, _attributes.End - _attributes.Start);
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
            _bytes.SkipPast([.. "</"u8, .. QualifiedName, .. ">"u8]);
            _depth--;
        }
    }

    public void Dispose() => _bytes.Dispose();

    private XmlToken ReadText()
    {
        var length = _bytes.IndexOf("<"u8, 0, orEnd: true);
        _text = (_bytes.At, length);
        IsLiteral = false;
        _bytes.At += length;
        return XmlToken.Text;
    }

    private XmlToken ReadEnd()
    {
        var length = _bytes.IndexOf(">"u8, 2);
        SetName(_bytes.At + 2, length - 2);
        _bytes.At += length + 1;
        return --_depth >= 0 ? XmlToken.End : throw TableFault.Damaged("元素不配对");
    }

    private XmlToken ReadStart()
    {
        var length = _bytes.IndexOf(">"u8, 1);
        while (IsInsideQuotes(_bytes.Slice(_bytes.At, length)))
        {
            length = _bytes.IndexOf(">"u8, length + 1);
        }

        IsEmpty = _bytes[_bytes.At + length - 1] == '/';
        var inside = length - 1 - (IsEmpty ? 1 : 0);
        if (inside <= 0)
        {
            throw TableFault.Damaged("元素没有名称");
        }

        SetName(_bytes.At + 1, inside);
        _attributes = (_name.Start + _name.Length, _bytes.At + 1 + inside);
        _bytes.At += length + 1;
        _depth += IsEmpty ? 0 : 1;
        return _depth <= DeepestElement ? XmlToken.Start : throw TableFault.Damaged("嵌套过深");
    }

    /// <summary>Comments are passed over; literal text is a token; anything else is a DTD.</summary>
    private bool ReadDeclaration()
    {
        _bytes.Require(4);
        if (_bytes.Slice(_bytes.At, 4).SequenceEqual("<!--"u8))
        {
            _bytes.SkipPast("-->"u8);
            return false;
        }

        _bytes.Require(9);
        if (!_bytes.Slice(_bytes.At, 9).SequenceEqual("<![CDATA["u8))
        {
            throw new TableFault(TableRefusal.ExternalEntity);
        }

        var length = _bytes.IndexOf("]]>"u8, 9);
        _text = (_bytes.At + 9, length - 9);
        IsLiteral = true;
        _bytes.At += length + 3;
        return true;
    }

    private void SetName(int start, int length)
    {
        var name = _bytes.Slice(start, length);
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
}
