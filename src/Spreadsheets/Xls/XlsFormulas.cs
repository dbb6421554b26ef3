namespace Baoxue.Spreadsheets.Xls;

/// <summary>
/// Where the formulas of an .xls stand. The parser gives only their values, so the records are walked for nothing but this
/// (MS-XLS 2.4.127); the values, which may be stale or made up, are refused by whoever wants none.
/// </summary>
internal static class XlsFormulas
{
    private const int Formula = 0x0006;
    private const int SheetPointer = 0x0085;
    private const int Begin = 0x0809;
    private const int End = 0x000A;

    /// <summary>For each worksheet in order, the cells with a formula as <see cref="Cell"/> numbers them; the oldest books are one sheet.</summary>
    public static List<HashSet<int>> Find(byte[] file)
    {
        var book = new WorkbookStream(file);
        var sheets = new List<HashSet<int>>();
        for (long at = 0; at + 4 <= book.Length && book.UInt16(at) != End; at = Next(book, at))
        {
            // The sixth byte tells worksheets from charts and macro sheets.
            if (book.UInt16(at) == SheetPointer && book[at + 9] == 0)
            {
                sheets.Add(FormulasFrom(book, book.Start(at + 4)));
            }
        }

        return sheets.Count > 0 ? sheets : [FormulasFrom(book, 0)];
    }

    /// <summary>A cell by its row and column, both from 0.</summary>
    public static int Cell(int row, int column) => row << 8 | column;

    private static HashSet<int> FormulasFrom(WorkbookStream book, long at)
    {
        var (found, depth) = (new HashSet<int>(), 0);
        for (; at + 4 <= book.Length; at = Next(book, at))
        {
            var record = book.UInt16(at);
            depth += record == Begin ? 1 : record == End ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            // A chart inside the sheet has records of its own.
            if (record == Formula && depth == 1)
            {
                found.Add(Cell(book.UInt16(at + 4), book.UInt16(at + 6)));
            }
        }

        return found;
    }

    private static long Next(WorkbookStream book, long at) => at + 4 + book.UInt16(at + 2);
}
