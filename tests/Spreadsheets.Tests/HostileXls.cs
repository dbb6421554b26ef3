namespace Baoxue.Spreadsheets.Tests;

/// <summary>The old workbooks of the hostile corpus: what only the guarded process, or the look at the container before it, can refuse.</summary>
internal static class HostileXls
{
    // Where a file of one table has its table of sectors, and the size of its workbook in the directory.
    private const int DirectoryLink = OldBooks.TablePlace + 4;
    private const int SecondLinkOfBook = OldBooks.TablePlace + 12;
    private const int SizeOfBook = (2 * OldBooks.Sector) + 128 + 120;
    private const int FirstOfBook = SizeOfBook - 4;
    private const uint TwoThousandMillion = 0x7FFFFFF0;

    /// <summary>Every file and why it is not read.</summary>
    public static IReadOnlyDictionary<string, TableRefusal> Reasons { get; } = new Dictionary<string, TableRefusal>
    {
        ["directory-loops.xls"] = TableRefusal.Truncated,
        ["tables-loop.xls"] = TableRefusal.Truncated,
        ["book-loops.xls"] = TableRefusal.Truncated,
        ["sectors-2g.xls"] = TableRefusal.Truncated,
        ["book-2gb.xls"] = TableRefusal.Truncated,
        ["book-elsewhere.xls"] = TableRefusal.Truncated,
        ["half.xls"] = TableRefusal.Truncated,
        ["no-book.xls"] = TableRefusal.Truncated,
        ["locked.xls"] = TableRefusal.PasswordProtected,
        ["texts-2g.xls"] = TableRefusal.Truncated,
        ["text-2g.xls"] = TableRefusal.Truncated,
        ["text-back.xls"] = TableRefusal.Truncated,
        ["text-cut.xls"] = TableRefusal.Truncated,
        ["text-missing.xls"] = TableRefusal.Truncated,
        ["record-beyond.xls"] = TableRefusal.Truncated,
        ["no-end.xls"] = TableRefusal.Truncated,
        ["sheet-beyond.xls"] = TableRefusal.Truncated,
        ["sheet-nowhere.xls"] = TableRefusal.Truncated,
        ["one-sheet-5000.xls"] = TableRefusal.Truncated,
        ["rows-2g.xls"] = TableRefusal.TooManyRows,
        ["columns-65535.xls"] = TableRefusal.TooManyColumns,
    };

    public static byte[] Make(string name) => name switch
    {
        "directory-loops.xls" => OldBooks.Put(OldBooks.Honest(), DirectoryLink, 1),
        // A sector of tables that names itself as the next, for ever or two thousand million times.
        "tables-loop.xls" => OldBooks.Put(OldBooks.Put(OldBooks.Put(OldBooks.Honest(), 68, 9), 72, TwoThousandMillion), (11 * OldBooks.Sector) - 4, 9),
        "book-loops.xls" => OldBooks.Put(OldBooks.Honest(), SecondLinkOfBook, 2),
        "sectors-2g.xls" => OldBooks.Put(OldBooks.Honest(), 44, TwoThousandMillion),
        "book-2gb.xls" => OldBooks.Put(OldBooks.Honest(), SizeOfBook, TwoThousandMillion),
        "book-elsewhere.xls" => OldBooks.Put(OldBooks.Honest(), FirstOfBook, 5_000_000),
        "half.xls" => OldBooks.Honest(2_000)[..20_000],
        "no-book.xls" => OldBooks.Compound([]),
        "locked.xls" => OldBooks.Compound(OldBooks.Book(Texts(), Cells(), second: OldBooks.Record(0x002F, [1, 0, 1, 0, 1, 0, .. Enumerable.Repeat((byte)0x5A, 48)]))),
        "texts-2g.xls" => Of(OldBooks.Texts(TwoThousandMillion, OldBooks.Text("姓名"))),
        "text-2g.xls" => Of(OldBooks.Texts(1, OldBooks.TextWithExtension("姓名", TwoThousandMillion))),
        // What follows the text is so long that a signed number leads back to its beginning.
        "text-back.xls" => Of(OldBooks.Texts(TwoThousandMillion, OldBooks.TextWithExtension("姓名", unchecked((uint)-11)))),
        "text-cut.xls" => Of(OldBooks.Texts(1, [0xFF, 0xFF, 1, .. new byte[40]])),
        "text-missing.xls" => OldBooks.Compound(OldBooks.Book(Texts(), OldBooks.Sheet([.. OldBooks.TextCell(0, 0, 0), .. OldBooks.TextCell(1, 0, 7)]))),
        "record-beyond.xls" => OldBooks.Compound(OldBooks.Book(Texts(), OldBooks.Sheet([.. OldBooks.TextCell(0, 0, 0), 0xFD, 0, 0xFF, 0xFF]))),
        "no-end.xls" => OldBooks.Compound(OldBooks.Book(Texts(), [.. OldBooks.Sheet([.. Enumerable.Range(0, 500).SelectMany(row => OldBooks.TextCell(row, 0, 0))])[..^4]])),
        "sheet-beyond.xls" => OldBooks.Compound(Pointing(TwoThousandMillion)),
        "sheet-nowhere.xls" => OldBooks.Compound(Pointing(3_000)),
        "one-sheet-5000.xls" => OldBooks.Compound(OldBooks.Book(Texts(), Cells(20_000), pointers: 5_000)),
        "rows-2g.xls" => OldBooks.Compound(OldBooks.Book(Texts(), OldBooks.Sheet(OldBooks.TextCell(0, 0, 0), rows: TwoThousandMillion))),
        "columns-65535.xls" => OldBooks.Compound(OldBooks.Book(Texts(), OldBooks.Sheet([.. Enumerable.Range(0, 60_000).SelectMany(row => OldBooks.TextCell(row, 0, 0))], columns: 65_535))),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static byte[] Texts() => OldBooks.Texts(1, OldBooks.Text("姓名"));

    private static byte[] Cells(int rows = 3) => OldBooks.Sheet([.. Enumerable.Range(0, rows).SelectMany(row => OldBooks.TextCell(row, 0, 0))]);

    private static byte[] Of(byte[] texts) => OldBooks.Compound(OldBooks.Book(texts, Cells()));

    /// <summary>A book whose pointer to its sheet leads elsewhere.</summary>
    private static byte[] Pointing(uint place) => OldBooks.Put(OldBooks.Book(Texts(), Cells()), 24, place);
}
