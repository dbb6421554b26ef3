using System.Globalization;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>Which cell formats show a number as a date.</summary>
internal sealed class DateFormats
{
    private const int MostFormats = 65_536;

    private readonly List<bool> _isDate = [];

    public static DateFormats None { get; } = new();

    public static DateFormats Load(Stream part)
    {
        var formats = new DateFormats();
        var codes = new Dictionary<int, bool>();
        var isInCells = false;
        using var xml = new XmlScanner(part);
        for (var token = xml.Next(); token != XmlToken.Done; token = xml.Next())
        {
            if (token == XmlToken.Start && xml.Name.SequenceEqual("numFmt"u8))
            {
                var (id, code) = ReadFormat(xml);
                codes[id] = IsDateCode(code);
            }
            else if (xml.Name.SequenceEqual("cellXfs"u8))
            {
                isInCells = token == XmlToken.Start && !xml.IsEmpty;
            }
            else if (token == XmlToken.Start && isInCells && xml.Name.SequenceEqual("xf"u8))
            {
                var (id, _) = ReadFormat(xml);
                formats.Add(codes.TryGetValue(id, out var isDate) ? isDate : IsBuiltInDate(id));
            }
        }

        return formats;
    }

    public bool IsDate(int format) => (uint)format < (uint)_isDate.Count && _isDate[format];

    /// <summary>Letters of days and times outside of quotes, escapes and brackets.</summary>
    internal static bool IsDateCode(ReadOnlySpan<char> code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"' or '[':
                    var end = code[(i + 1)..].IndexOf(code[i] == '"' ? '"' : ']');
                    if (end < 0)
                    {
                        return false;
                    }

                    i += end + 1;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
            }
        }

        return false;
    }

    /// <summary>ECMA-376 part 1, 18.8.30, with the numbers that Chinese editions of Excel use for dates.</summary>
    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private void Add(bool isDate)
    {
        if (_isDate.Count == MostFormats)
        {
            throw TableFault.Damaged("单元格格式过多");
        }

        _isDate.Add(isDate);
    }

    private static (int Id, string Code) ReadFormat(XmlScanner xml)
    {
        var (id, code) = (0, "");
        while (xml.NextAttribute())
        {
            if (xml.AttributeName.SequenceEqual("numFmtId"u8))
            {
                _ = int.TryParse(xml.AttributeValue, NumberStyles.None, CultureInfo.InvariantCulture, out id);
            }
            else if (xml.AttributeName.SequenceEqual("formatCode"u8))
            {
                code = xml.AttributeText;
            }
        }

        return (id, code);
    }
}
