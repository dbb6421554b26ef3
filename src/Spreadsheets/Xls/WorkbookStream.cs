using System.Buffers.Binary;
using System.Text;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xls;

/// <summary>The workbook stream of an .xls in memory, read byte by byte where it lies (MS-CFB).</summary>
internal sealed class WorkbookStream
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int EntryLength = 128;
    private const int MiniShift = 6;

    private readonly byte[] _file;
    private readonly int _shift;
    private readonly List<long> _tables;
    private readonly List<long> _blocks;
    private readonly int _blockShift;

    public WorkbookStream(byte[] file)
    {
        _file = file;
        _shift = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30));
        _tables = Tables();
        var directory = Chain(UInt32(48), _tables, _shift, PlaceOf);
        var entries = directory.SelectMany(at => Enumerable.Range(0, 1 << _shift >> 7).Select(i => at + (i * EntryLength))).ToList();
        var book = entries.Find(at => NameOf(at) is "Workbook" or "Book");
        Length = UInt32(book + 120);
        if (Length >= UInt32(56))
        {
            (_blockShift, _blocks) = (_shift, Chain(UInt32(book + 116), _tables, _shift, PlaceOf));
        }
        else
        {
            // A short stream lies in pieces of 64 bytes inside another, which the first entry names.
            var mini = Chain(UInt32(entries[0] + 116), _tables, _shift, PlaceOf);
            var miniTables = Chain(UInt32(60), _tables, _shift, PlaceOf);
            _blockShift = MiniShift;
            _blocks = Chain(UInt32(book + 116), miniTables, _shift, piece => mini[(int)(piece << MiniShift >> _shift)] + (piece << MiniShift & (1L << _shift) - 1));
        }

        if (Length > (long)_blocks.Count << _blockShift)
        {
            throw TableFault.Damaged("复合文档中断");
        }
    }

    public long Length { get; }

    public byte this[long at] => _file[_blocks[(int)(at >> _blockShift)] + (at & (1L << _blockShift) - 1)];

    public int UInt16(long at) => this[at] | this[at + 1] << 8;

    public long Start(long at) => (uint)(UInt16(at) | UInt16(at + 2) << 16);

    private List<long> Tables()
    {
        var perTable = 1 << (_shift - 2);
        var tables = Enumerable.Range(0, 109).Select(i => UInt32(76 + (i * 4))).ToList();
        for (var more = UInt32(68); more < LastSector; more = UInt32(PlaceOf(more) + ((perTable - 1) * 4)))
        {
            tables.AddRange(Enumerable.Range(0, perTable - 1).Select(i => UInt32(PlaceOf(more) + (i * 4))));
            RefuseEndless(tables.Count);
        }

        return [.. tables.Where(sector => sector < LastSector).Select(sector => PlaceOf(sector))];
    }

    private List<long> Chain(uint first, List<long> tables, int shift, Func<uint, long> placeOf)
    {
        var places = new List<long>();
        for (var sector = first; sector < LastSector;)
        {
            places.Add(placeOf(sector));
            RefuseEndless(places.Count);
            sector = UInt32(tables[(int)(sector >> (shift - 2))] + (((long)sector << 2) & ((1L << shift) - 1)));
        }

        return places;
    }

    private void RefuseEndless(int count)
    {
        if (count > _file.Length >> MiniShift)
        {
            throw TableFault.Damaged("复合文档目录有误");
        }
    }

    private long PlaceOf(uint sector) => (sector + 1L) << _shift;

    private uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan((int)at));

    private string NameOf(long entry) =>
        BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan((int)entry + 64)) is >= 2 and <= 64 and var length ? Encoding.Unicode.GetString(_file, (int)entry, length - 2) : "";
}
