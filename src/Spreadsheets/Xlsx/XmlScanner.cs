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
    private int _prefix;
    private (int Start, int End) _attributes;
    private (int Start, int Length) _text;
    private (int Start, int Length) _attributeName;
    private (int Start, int Length) _attributeValue;

    public XmlScanner(Stream source) => _bytes = new XmlBytes(source);

    /// <summary>Name of the element without its prefix.</summary>
    public ReadOnlySpan<byte> Name => _bytes.Slice(_name.Start + _prefix, _name.Length - _prefix);

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
        var start = PastBlanks(rest, 0);
        if (start == rest.Length)
        {
            return false;
        }

        var equals = start;
        while (equals < rest.Length && rest[equals] != '=')
        {
            equals++;
        }

        var quote = PastBlanks(rest, equals + 1);
        if (quote >= rest.Length || rest[quote] is not ((byte)'"' or (byte)'\''))
        {
            throw TableFault.Damaged("属性写法有误");
        }

        var end = quote + 1;
        while (end < rest.Length && rest[end] != rest[quote])
        {
            end++;
        }

        if (end == rest.Length)
        {
            throw TableFault.Damaged("属性写法有误");
        }

        _attributeName = (_attributes.Start + start, rest[start..equals].TrimEnd(" \t\r\n"u8).Length);
        _attributeValue = (_attributes.Start + quote + 1, end - quote - 1);
        _attributes.Start += end + 1;
        return true;
    }

    /// <summary>What is buffered and not yet read.</summary>
    public ReadOnlySpan<byte> Ahead => _bytes.Ahead;

    /// <summary>Passes over whole elements that somebody has read from <see cref="Ahead"/>.</summary>
    public void Pass(int length) => _bytes.At += length;

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
        var length = _bytes.IndexOfOrEnd((byte)'<');
        _text = (_bytes.At, length);
        IsLiteral = false;
        _bytes.At += length;
        return XmlToken.Text;
    }

    private XmlToken ReadEnd()
    {
        var length = LengthOfTag(2);
        SetName(_bytes.At + 2, length - 2);
        _bytes.At += length + 1;
        return --_depth >= 0 ? XmlToken.End : throw TableFault.Damaged("元素不配对");
    }

    private XmlToken ReadStart()
    {
        var length = LengthOfTag(1);
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

    // Tags are short, so looking at each byte once beats searching for each of the bytes that matter.
    private int LengthOfTag(int from)
    {
        var quote = (byte)0;
        while (true)
        {
            var ahead = _bytes.Ahead;
            for (; from < ahead.Length; from++)
            {
                var character = ahead[from];
                if (quote != 0)
                {
                    quote = character == quote ? (byte)0 : quote;
                }
                else if (character == '>')
                {
                    return from;
                }
                else if (character is (byte)'"' or (byte)'\'')
                {
                    quote = character;
                }
            }

            _bytes.RequireMore();
        }
    }

    private void SetName(int start, int length)
    {
        var name = _bytes.Slice(start, length);
        var (end, prefix) = (0, 0);
        for (; end < name.Length && !IsBlank(name[end]); end++)
        {
            prefix = prefix == 0 && name[end] == ':' ? end + 1 : prefix;
        }

        (_name, _prefix) = ((start, end), prefix);
    }

    private static int PastBlanks(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length && IsBlank(text[from]))
        {
            from++;
        }

        return from;
    }

    private static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
