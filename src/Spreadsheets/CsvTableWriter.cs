using System.Buffers;
using System.Globalization;
using System.Text;
using Baoxue.Spreadsheets.Csv;

namespace Baoxue.Spreadsheets;

/// <summary>Writes a CSV row by row. Text a spreadsheet would take for a formula gets an apostrophe in front, unless told otherwise.</summary>
public sealed class CsvTableWriter : IDisposable
{
    private const int FlushAt = 32 * 1024;

    /// <summary>What opens a formula in a spreadsheet, half and full width (ASVS V1.2.10).</summary>
    private static readonly SearchValues<char> FormulaStart = SearchValues.Create("=+-@\t\r＝＋－＠");

    private readonly Stream _target;
    private readonly bool _leaveOpen;
    private readonly char _delimiter;
    private readonly bool _defusesFormulas;
    private readonly bool _isGb18030;
    private readonly Encoder _encoder;
    private readonly ArrayBufferWriter<char> _pending = new(2 * FlushAt);
    private readonly SearchValues<char> _quoted;
    private byte[] _bytes = [];

    /// <param name="target">Where the bytes go.</param>
    /// <param name="encoding">How the characters are written.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="defusesFormulas">False only for files no person opens in a spreadsheet.</param>
    /// <param name="leaveOpen">True keeps the target open afterwards.</param>
    public CsvTableWriter(
        Stream target, CsvEncoding encoding = CsvEncoding.Utf8WithMark, char delimiter = ',', bool defusesFormulas = true, bool leaveOpen = false)
    {
        (_target, _leaveOpen, _delimiter, _defusesFormulas) = (target, leaveOpen, delimiter, defusesFormulas);
        _isGb18030 = encoding == CsvEncoding.Gb18030;
        _quoted = SearchValues.Create([delimiter, '"', '\r', '\n']);
        Encoding chosen = encoding switch
        {
            CsvEncoding.Utf8WithMark => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            CsvEncoding.Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            CsvEncoding.Gb18030 => Gb18030.Lenient,
            CsvEncoding.Utf16 => Encoding.Unicode,
        };
        _encoder = chosen.GetEncoder();
        _target.Write(chosen.GetPreamble());
    }

    public void WriteRow(params ReadOnlySpan<WriterCell> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                Append([_delimiter]);
            }

            WriteCell(cells[i], isAlone: cells.Length == 1);
        }

        Append("\r\n");
        if (_pending.WrittenCount >= FlushAt)
        {
            Flush(isLast: false);
        }
    }

    public void Dispose()
    {
        Flush(isLast: true);
        if (!_leaveOpen)
        {
            _target.Dispose();
        }
    }

    private void WriteCell(in WriterCell cell, bool isAlone)
    {
        switch (cell.Kind)
        {
            case WriterCellKind.Empty when isAlone:
                Append("\"\"");
                break;
            case WriterCellKind.Empty:
                break;
            case WriterCellKind.Text or WriterCellKind.Heading or WriterCellKind.Title:
                WriteText(cell.RawText!);
                break;
            case WriterCellKind.NumberLiteral:
                Append(cell.RawText);
                break;
            case WriterCellKind.Number:
                Append(cell.RawNumber.ToString("R", CultureInfo.InvariantCulture));
                break;
            case WriterCellKind.DamagedNumber:
                Append(AsExcelShows(cell.RawNumber));
                break;
            case WriterCellKind.Date:
                Append(cell.RawDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>Eleven digits at most, then scientific with six significant digits.</summary>
    private static string AsExcelShows(double number) => number.ToString(number < 1e11 ? "0" : "0.#####E+00", CultureInfo.InvariantCulture);

    private void WriteText(string text)
    {
        var isFormula = _defusesFormulas && text.Length > 0 && FormulaStart.Contains(text[0]);
        if (!text.AsSpan().ContainsAny(_quoted) && !isFormula && !char.IsWhiteSpace(text, 0) && !char.IsWhiteSpace(text, text.Length - 1))
        {
            Append(text);
            return;
        }

        Append(isFormula ? "\"'" : "\"");
        for (var rest = text.AsSpan(); ;)
        {
            var quote = rest.IndexOf('"');
            if (quote < 0)
            {
                Append(rest);
                break;
            }

            Append(rest[..quote]);
            Append("\"\"");
            rest = rest[(quote + 1)..];
        }

        Append("\"");
    }

    private void Append(ReadOnlySpan<char> text) => _pending.Write(text);

    private void Flush(bool isLast)
    {
        var chars = _pending.WrittenSpan;
        if (_isGb18030)
        {
            var copy = chars.ToArray();
            Gb18030.BeforeEncoding(copy);
            chars = copy;
        }

        var most = (chars.Length + 1) * 4;
        if (_bytes.Length < most)
        {
            _bytes = new byte[most];
        }

        _target.Write(_bytes, 0, _encoder.GetBytes(chars, _bytes, isLast));
        _pending.ResetWrittenCount();
    }
}
