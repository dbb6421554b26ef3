using System.Buffers.Binary;
using System.Text;

namespace Baoxue.Spreadsheets.Tests;

/// <summary>Makes old workbooks record by record, so that every fault can be put in by hand (MS-CFB, MS-XLS).</summary>
internal static class OldBooks
{
    public const int Sector = 512;
    public const int TablePlace = Sector;
    public const uint LastSector = 0xFFFFFFFE;

    private const int EntriesPerTable = Sector / 4;
    private const int ShortestStream = 4096;

    /// <summary>A book that is read: one text in each row of one sheet.</summary>
    public static byte[] Honest(int rows = 3) => Compound(Book(Texts(1, Text("姓名")), Sheet([.. Enumerable.Range(0, rows).SelectMany(row => TextCell(row, 0, 0))])));

    /// <summary>The globals with their sheets behind them; every pointer leads to the next sheet, or all to the first.</summary>
    public static byte[] Book(byte[] texts, byte[] sheet, int pointers = 1, byte[]? second = null)
    {
        var head = (byte[])[.. Record(0x0809, [0, 6, 5, 0, .. new byte[12]]), .. second ?? []];
        var names = Enumerable.Range(1, pointers).Select(i => Encoding.ASCII.GetBytes($"{i}")).ToList();
        var start = head.Length + names.Sum(name => 12 + name.Length) + texts.Length + 4;
        return [.. head, .. names.SelectMany(name => Record(0x0085, [.. Number(start), 0, 0, (byte)name.Length, 0, .. name])), .. texts, .. Record(0x000A), .. sheet];
    }

    public static byte[] Sheet(byte[] cells, uint rows = 0, ushort columns = 0) =>
        [.. Record(0x0809, [0, 6, 0x10, 0, .. new byte[12]]), .. Record(0x0200, [.. Number(0), .. Number(rows), 0, 0, (byte)columns, (byte)(columns >> 8), 0, 0]), .. cells, .. Record(0x000A)];

    /// <summary>The shared texts, of which there are so many as is claimed.</summary>
    public static byte[] Texts(uint claimed, byte[] texts) => Record(0x00FC, [.. Number(claimed), .. Number(claimed), .. texts]);

    public static byte[] Text(string text) => [(byte)text.Length, 0, 1, .. Encoding.Unicode.GetBytes(text)];

    /// <summary>A shared text with something behind it that is so long as is claimed.</summary>
    public static byte[] TextWithExtension(string text, uint claimed) => [(byte)text.Length, 0, 5, .. Number(claimed), .. Encoding.Unicode.GetBytes(text)];

    public static byte[] TextCell(int row, int column, int text) => Record(0x00FD, [(byte)row, (byte)(row >> 8), (byte)column, (byte)(column >> 8), 0, 0, .. Number((uint)text)]);

    public static byte[] Record(int kind, params byte[] content) => [(byte)kind, (byte)(kind >> 8), (byte)content.Length, (byte)(content.Length >> 8), .. content];

    public static byte[] Number(long value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        return bytes;
    }

    /// <summary>A compound file: its tables first, then the directory, then the stream of the workbook.</summary>
    public static byte[] Compound(byte[] book)
    {
        var length = Math.Max(book.Length, ShortestStream);
        var sectors = (length + Sector - 1) / Sector;
        var tables = 1;
        while (tables * EntriesPerTable < tables + 1 + sectors)
        {
            tables++;
        }

        var bytes = new byte[Sector * (1 + tables + 1 + sectors)];
        ReadOnlySpan<byte> magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(bytes);
        ReadOnlySpan<byte> version = [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6];
        version.CopyTo(bytes.AsSpan(24));
        Put(bytes, 44, (uint)tables);
        Put(bytes, 48, (uint)tables);
        Put(bytes, 56, ShortestStream);
        Put(bytes, 60, LastSector);
        Put(bytes, 68, LastSector);
        bytes.AsSpan(76, 436).Fill(0xFF);
        bytes.AsSpan(TablePlace, tables * Sector).Fill(0xFF);
        for (var table = 0; table < tables; table++)
        {
            Put(bytes, 76 + (table * 4), (uint)table);
            Put(bytes, TablePlace + (table * 4), 0xFFFFFFFD);
        }

        Put(bytes, TablePlace + (tables * 4), LastSector);
        for (var i = 0; i < sectors; i++)
        {
            Put(bytes, TablePlace + ((tables + 1 + i) * 4), i == sectors - 1 ? LastSector : (uint)(tables + 2 + i));
        }

        var directory = Sector * (1 + tables);
        Entry(bytes.AsSpan(directory), "Root Entry", 5, LastSector, 0);
        Entry(bytes.AsSpan(directory + 128), "Workbook", 2, (uint)(tables + 1), (uint)length);
        book.CopyTo(bytes, directory + Sector);
        return bytes;
    }

    /// <summary>Writes four bytes over what is there.</summary>
    public static byte[] Put(byte[] bytes, int at, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
        return bytes;
    }

    private static void Entry(Span<byte> at, string name, byte kind, uint sector, uint length)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(at);
        at[64] = (byte)((name.Length + 1) * 2);
        at[66] = kind;
        at[68..80].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(at[116..], sector);
        BinaryPrimitives.WriteUInt32LittleEndian(at[120..], length);
    }
}
