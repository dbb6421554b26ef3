using System.Buffers;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Csv;

/// <summary>A CSV: its encoding and delimiter are recognized, quoted cells may hold line breaks.</summary>
internal sealed class CsvTableReader : TableReader
{
    private const char Quote = '"';

    private readonly Stream _file;
    private readonly TableLimits _limits;
    private readonly char[] _block = new char[CsvCharacters.BlockSize + 16];
    private CsvCharacters? _characters;
    private SearchValues<char> _ends = SearchValues.Create(",\r\n\0");
    private char _delimiter = ',';
    private int _at;
    private int _end;
    private string? _encodingName;
    private bool _isOpen;

    public CsvTableReader(Stream file, string fileName, TableLimits limits)
        : base(fileName, limits) => (_file, _limits) = (file, limits);

    public override TableFormat Format => TableFormat.Csv;

    public override string? EncodingName => _encodingName;

    public override long BytesRead => _file.Position;

    public override long BytesTotal => _file.Length;

    private protected override int MaxRows => _limits.MaxFileRows;

    private protected override void Start()
    {
        var encoding = EncodingDetector.Detect(_file);
        _encodingName = encoding.Name;
        _characters = new CsvCharacters(_file, encoding);
        Fill();
        _delimiter = CsvDelimiter.Recognize(_block.AsSpan(_at, _end - _at));
        _ends = SearchValues.Create([_delimiter, '\r', '\n', '\0']);
    }

    private protected override bool OpenNextSheet() => !_isOpen && (_isOpen = true);

    private protected override bool ReadRow()
    {
        if (!HasMore())
        {
            return false;
        }

        RowNumber++;
        for (var column = 0; ; column++)
        {
            ColumnNumber = column + 1;
            var length = HasMore() && _block[_at] == Quote ? ReadQuoted() : 0;
            Commit(column, ReadPlain(length));
            if (!HasMore())
            {
                return true;
            }

            var end = _block[_at++];
            if (end == _delimiter)
            {
                continue;
            }

            if (end == '\r' && HasMore() && _block[_at] == '\n')
            {
                _at++;
            }

            return true;
        }
    }

    protected override void Dispose(bool disposing) => _file.Dispose();

    /// <summary>Up to a delimiter, a line end or the end of the file; quotes inside stand for themselves, as in Excel.</summary>
    private int ReadPlain(int length)
    {
        while (HasMore())
        {
            var rest = _block.AsSpan(_at, _end - _at);
            var end = rest.IndexOfAny(_ends);
            length = Append(length, end < 0 ? rest : rest[..end]);
            if (end >= 0)
            {
                RefuseNul();
                break;
            }
        }

        return length > _limits.MaxCellLength ? throw TooLong() : length;
    }

    private int ReadQuoted()
    {
        var (length, lines) = (0, 0);
        _at++;
        while (HasMore())
        {
            var rest = _block.AsSpan(_at, _end - _at);
            var end = rest.IndexOfAny(Quote, '\0');
            var text = end < 0 ? rest : rest[..end];
            lines += text.Count('\n');
            length = Append(length, text);
            if (length > _limits.MaxCellLength)
            {
                throw lines > 0 ? new TableFault(TableRefusal.UnclosedQuote) : TooLong();
            }

            if (end < 0)
            {
                continue;
            }

            RefuseNul();
            _at++;
            if (!HasMore() || _block[_at] != Quote)
            {
                return length;
            }

            length = Append(length, [Quote]);
        }

        throw new TableFault(TableRefusal.UnclosedQuote);
    }

    /// <summary>Takes characters from the block to the cell being read, and passes them.</summary>
    private int Append(int length, ReadOnlySpan<char> text)
    {
        if (length <= _limits.MaxCellLength)
        {
            text.CopyTo(Row.Reserve(length + text.Length)[length..]);
        }

        _at += text.Length;
        return length + text.Length;
    }

    private void Commit(int column, int length)
    {
        if (column < _limits.MaxColumns)
        {
            Row.Commit(column, CellKind.Text, length);
        }
        else if (length > 0)
        {
            throw new TableFault(TableRefusal.TooManyColumns, $"最多 {_limits.MaxColumns} 列");
        }
    }

    private void RefuseNul()
    {
        if (_block[_at] == '\0')
        {
            throw new TableFault(TableRefusal.NulCharacter);
        }
    }

    private TableFault TooLong() => new(TableRefusal.CellTooLong, $"最多 {_limits.MaxCellLength} 字");

    private bool HasMore() => _at < _end || Fill();

    private bool Fill()
    {
        (_at, _end) = (0, _characters!.Read(_block));
        return _end > 0;
    }
}
