using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xls;

/// <summary>
/// Where the formulas of an .xls stand. The parser gives only their values, so the records are walked before it
/// (MS-XLS 2.4.127); the values, which may be stale or made up, are refused by whoever wants none. On the way, what the parser
/// would believe or pass over in silence is refused: records that do not end, sheets that are not there or are one another's.
/// </summary>
internal static class XlsFormulas
{
    private const int Formula = 0x0006;
    private const int FilePass = 0x002F;
    private const int SheetPointer = 0x0085;
    private const int SharedTexts = 0x00FC;
    private const int SharedTextCell = 0x00FD;
    private const int Begin = 0x0809;
    private const int End = 0x000A;

    /// <summary>For each worksheet in order, the cells with a formula as <see cref="Cell"/> numbers them; the oldest books are one sheet.</summary>
    public static List<HashSet<int>> Find(WorkbookStream book)
    {
        var (starts, texts) = (new List<long>(), 0);
        for (long at = 0; RecordAt(book, at) is var record && record != End; at = Next(book, at))
        {
            RefuseLocked(record);
            // The sixth byte tells worksheets from charts and macro sheets.
            if (record == SheetPointer && book[at + 9] == 0)
            {
                starts.Add(book.Start(at + 4));
            }
            else if (record == SharedTexts)
            {
                texts = XlsTexts.Count(book, at);
            }
        }

        if (starts.Count == 0)
        {
            return [FormulasFrom(book, 0, texts).Found];
        }

        var (sheets, walked) = (new List<HashSet<int>>(), 0L);
        foreach (var start in starts)
        {
            if (RecordAt(book, start) != Begin)
            {
                throw TableFault.Damaged("工作表的位置有误");
            }

            var (found, end) = FormulasFrom(book, start, texts);
            sheets.Add(found);
            // Sheets that lie in one another would be read once for each pointer.
            walked += end - start;
            if (walked > book.Length)
            {
                throw TableFault.Damaged("几张工作表在同一位置");
            }
        }

        return sheets;
    }

    /// <summary>A cell by its row and column, both from 0.</summary>
    public static int Cell(int row, int column) => row << 8 | column;

    private static (HashSet<int> Found, long End) FormulasFrom(WorkbookStream book, long at, int texts)
    {
        var (found, depth) = (new HashSet<int>(), 0);
        for (; ; at = Next(book, at))
        {
            var record = RecordAt(book, at);
            RefuseLocked(record);
            depth += record == Begin ? 1 : record == End ? -1 : 0;
            if (depth <= 0)
            {
                return (found, at);
            }

            // A chart inside the sheet has records of its own.
            if (record == Formula && depth == 1)
            {
                found.Add(Cell(book.UInt16(at + 4), book.UInt16(at + 6)));
            }
            else if (record == SharedTextCell && depth == 1 && book.Start(at + 10) >= texts)
            {
                throw TableFault.Damaged("文字表有误");
            }
        }
    }

    // What is locked hides its formulas, even where a password that everyone knows opens it (a book locked against changes).
    private static void RefuseLocked(int record)
    {
        if (record == FilePass)
        {
            throw new TableFault(TableRefusal.PasswordProtected);
        }
    }

    private static int RecordAt(WorkbookStream book, long at) =>
        at + 4 <= book.Length ? book.UInt16(at) : throw TableFault.Damaged("工作簿记录中断");

    private static long Next(WorkbookStream book, long at) => at + 4 + book.UInt16(at + 2);
}
