using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xls;

/// <summary>
/// Walks the shared texts of an .xls without taking them (MS-XLS 2.4.265): the parser believes every length it is told, a
/// negative one leads it back to where it was, and it would go on until its memory is full.
/// </summary>
internal sealed class XlsTexts
{
    private const int Continuation = 0x003C;
    private const int IsWide = 1;
    private const int HasExtension = 4;
    private const int HasRuns = 8;

    private readonly WorkbookStream _book;
    private long _at;
    private long _end;

    private XlsTexts(WorkbookStream book, long record) => (_book, _at, _end) = (book, record + 4, EndOf(book, record));

    /// <summary>How many texts a record and its continuations hold: so many as it says, or the file is refused.</summary>
    public static int Count(WorkbookStream book, long record)
    {
        var texts = new XlsTexts(book, record);
        texts.Skip(4);
        var claimed = texts.UInt32();
        for (var i = 0L; i < claimed; i++)
        {
            texts.SkipText();
        }

        return (int)claimed;
    }

    private void SkipText()
    {
        var (length, kind) = (UInt16(), Byte());
        var behind = ((kind & HasRuns) != 0 ? UInt16() * 4L : 0) + ((kind & HasExtension) != 0 ? UInt32() : 0);
        while (true)
        {
            var width = (kind & IsWide) + 1;
            var here = (int)Math.Min(length, (_end - _at) / width);
            _at += here * width;
            length -= here;
            if (length == 0)
            {
                break;
            }

            // What goes on in the next record says anew how wide it is.
            _at = _end;
            kind = Byte();
        }

        Skip(behind);
    }

    private void Skip(long bytes)
    {
        while (bytes > 0)
        {
            ToNextRecord();
            var here = Math.Min(bytes, _end - _at);
            _at += here;
            bytes -= here;
        }
    }

    private int Byte()
    {
        ToNextRecord();
        return _book[_at++];
    }

    private int UInt16() => Byte() | Byte() << 8;

    private uint UInt32() => (uint)(UInt16() | UInt16() << 16);

    private void ToNextRecord()
    {
        while (_at == _end)
        {
            if (_end + 4 > _book.Length || _book.UInt16(_end) != Continuation)
            {
                throw TableFault.Damaged("文字表有误");
            }

            (_at, _end) = (_end + 4, EndOf(_book, _end));
        }
    }

    private static long EndOf(WorkbookStream book, long record) =>
        record + 4 + book.UInt16(record + 2) is var end && end <= book.Length ? end : throw TableFault.Damaged("工作簿记录中断");
}
