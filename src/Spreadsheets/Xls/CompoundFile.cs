using System.Buffers.Binary;
using System.Text;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xls;

/// <summary>The directory of an OLE compound file, read just far enough to know what is inside (MS-CFB).</summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int NameLengthAt = 64;
    private const int TableEntriesInHeader = 109;
    private const int MostSectors = 4_096;
    private const uint LastSector = 0xFFFFFFFA;

    /// <summary>Where the header says how many sectors of tables, of small tables and of tables of tables there are.</summary>
    private static readonly int[] Counts = [44, 64, 72];

    public static void RefuseUnlessWorkbook(Stream file)
    {
        var names = EntryNames(file);
        file.Position = 0;
        if (names.Contains("EncryptedPackage") || names.Contains("EncryptionInfo"))
        {
            throw new TableFault(TableRefusal.PasswordProtected);
        }

        if (names.Contains("_VBA_PROJECT_CUR") || names.Contains("_VBA_PROJECT"))
        {
            throw new TableFault(TableRefusal.MacroFile);
        }

        if (!names.Contains("Workbook") && !names.Contains("Book"))
        {
            throw new TableFault(TableRefusal.WrongType, names.Contains("WordDocument") ? "内容是 Word 文档"
                : names.Contains("PowerPoint Document") ? "内容是 PowerPoint 文档"
                : "内容不是 Excel 工作簿");
        }
    }

    private static HashSet<string> EntryNames(Stream file)
    {
        var header = Read(file, 0, HeaderLength);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12))
        {
            throw TableFault.Damaged("复合文档头有误");
        }

        // The parser follows as many as it is told, round and round.
        if (Counts.Any(at => BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(at)) > file.Length >> shift))
        {
            throw TableFault.Damaged("复合文档扇区数有误");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        for (var steps = 0; sector < LastSector; steps++)
        {
            if (steps == MostSectors)
            {
                throw TableFault.Damaged("复合文档目录有误");
            }

            var entries = Read(file, (sector + 1L) << shift, 1 << shift).AsSpan();
            for (; entries.Length >= EntryLength; entries = entries[EntryLength..])
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(entries[NameLengthAt..]);
                if (length is >= 2 and <= NameLengthAt)
                {
                    names.Add(Encoding.Unicode.GetString(entries[..(length - 2)]));
                }
            }

            sector = Next(file, header, shift, sector);
        }

        return names;
    }

    /// <summary>The sector after this one. Directories beyond the first 109 tables (7 MB of sectors and more) are not followed.</summary>
    private static uint Next(Stream file, byte[] header, int shift, uint sector)
    {
        var perTable = 1u << (shift - 2);
        var table = sector / perTable;
        if (table >= TableEntriesInHeader)
        {
            return LastSector;
        }

        var place = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + (int)(table * 4)));
        return place >= LastSector
            ? LastSector
            : BinaryPrimitives.ReadUInt32LittleEndian(Read(file, ((place + 1L) << shift) + (sector % perTable * 4), 4));
    }

    private static byte[] Read(Stream file, long position, int length)
    {
        if (position + length > file.Length)
        {
            throw TableFault.Damaged("复合文档中断");
        }

        var bytes = new byte[length];
        file.Position = position;
        file.ReadExactly(bytes);
        return bytes;
    }
}
