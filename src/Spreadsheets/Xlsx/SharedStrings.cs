using System.Text;
using System.Text.Unicode;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>
/// The shared texts of a workbook as UTF-8 side by side: five million short texts cost their bytes and four more,
/// where five million strings would cost three times as much.
/// </summary>
internal sealed class SharedStrings(TableLimits limits)
{
    private const int BlockSize = 1 << 20;
    private const int StartsPerBlock = 1 << 16;

    private readonly List<byte[]> _blocks = [];
    private readonly List<int[]> _starts = [];
    private int _used = BlockSize;
    private char[] _characters = new char[4096];
    private byte[] _bytes = new byte[4096];

    public int Count { get; private set; }

    public void Load(Stream part)
    {
        using var xml = new XmlScanner(part);
        for (var token = xml.Next(); token != XmlToken.Done; token = xml.Next())
        {
            if (token == XmlToken.Start && xml.Name.SequenceEqual("si"u8))
            {
                LoadItem(xml);
            }
        }

        (_characters, _bytes) = ([], []);
    }

    /// <summary>Puts the text into a cell.</summary>
    public void CopyTo(int index, RowBuffer row, int column, CellKind kind)
    {
        if ((uint)index >= (uint)Count)
        {
            throw TableFault.Damaged("引用了不存在的共享文字");
        }

        var start = _starts[index / StartsPerBlock][index % StartsPerBlock];
        var block = _blocks[start / BlockSize];
        var at = start % BlockSize;
        var length = block[at++] | (block[at++] << 8) | (block[at++] << 16);
        Utf8.ToUtf16(block.AsSpan(at, length), row.Reserve(length), out _, out var written);
        row.Commit(column, kind, written);
    }

    private void LoadItem(XmlScanner xml)
    {
        var isSimple = true;
        var length = 0;
        for (var open = xml.IsEmpty ? 0 : 1; open > 0;)
        {
            var token = xml.Next();
            if (token == XmlToken.End)
            {
                open--;
            }
            else if (token == XmlToken.Start && xml.Name is [(byte)'r', (byte)'P', (byte)'h'])
            {
                xml.Skip();
            }
            else if (token == XmlToken.Start && xml.Name is [(byte)'t'])
            {
                length += ReadText(xml, length, ref isSimple);
            }
            else if (token == XmlToken.Start)
            {
                open += xml.IsEmpty ? 0 : 1;
            }
            else if (token == XmlToken.Done)
            {
                throw TableFault.Damaged("内容中断");
            }
        }

        Add(Finished(length, isSimple));
    }

    /// <summary>Collects a run: as bytes while nothing in it needs work, else as characters.</summary>
    private int ReadText(XmlScanner xml, int before, ref bool isSimple)
    {
        var added = 0;
        if (xml.IsEmpty)
        {
            return 0;
        }

        for (var token = xml.Next(); token != XmlToken.End; token = xml.Next())
        {
            if (token != XmlToken.Text)
            {
                throw TableFault.Damaged("共享文字有误");
            }

            var raw = xml.Text;
            var isPlain = before + added == 0 && !xml.IsLiteral && !raw.ContainsAny((byte)'&', (byte)'\r') && raw.IndexOf("_x"u8) < 0;
            if (isPlain)
            {
                Room(ref _bytes, raw.Length);
                raw.CopyTo(_bytes);
                added = raw.Length;
                continue;
            }

            if (isSimple)
            {
                isSimple = false;
                Room(ref _characters, before + added);
                var decoded = XmlText.Decode(_bytes.AsSpan(0, before + added), isLiteral: true, _characters);
                added = decoded - before;
            }

            Room(ref _characters, before + added + raw.Length);
            added += XmlText.Decode(raw, xml.IsLiteral, _characters.AsSpan(before + added));
            if (before + added > limits.MaxCellLength * ExcelEscape.Length)
            {
                throw new TableFault(TableRefusal.CellTooLong, $"共享文字，最多 {limits.MaxCellLength} 字");
            }
        }

        return added;
    }

    private ReadOnlySpan<byte> Finished(int length, bool isSimple)
    {
        if (!isSimple)
        {
            length = ExcelEscape.Undo(_characters.AsSpan(0, length));
            Room(ref _bytes, length * 3);
            RefuseLong(length);
            return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(_characters.AsSpan(0, length), _bytes));
        }

        var bytes = _bytes.AsSpan(0, length);
        if (!Utf8.IsValid(bytes))
        {
            throw TableFault.Damaged("文字编码有误");
        }

        if (length > limits.MaxCellLength)
        {
            RefuseLong(Encoding.UTF8.GetCharCount(bytes));
        }

        return bytes;
    }

    private void RefuseLong(int characters)
    {
        if (characters > limits.MaxCellLength)
        {
            throw new TableFault(TableRefusal.CellTooLong, $"共享文字，最多 {limits.MaxCellLength} 字");
        }
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        if (_used + 3 + text.Length > BlockSize)
        {
            if ((_blocks.Count + 1L) * BlockSize > limits.MaxSharedTextBytes)
            {
                throw new TableFault(TableRefusal.TooLarge, $"不同的文字超过 {limits.MaxSharedTextBytes >> 20} MB");
            }

            _blocks.Add(GC.AllocateUninitializedArray<byte>(BlockSize));
            _used = 0;
        }

        if (Count % StartsPerBlock == 0)
        {
            _starts.Add(new int[StartsPerBlock]);
        }

        _starts[^1][Count % StartsPerBlock] = ((_blocks.Count - 1) * BlockSize) + _used;
        Count++;
        var block = _blocks[^1].AsSpan(_used);
        (block[0], block[1], block[2]) = ((byte)text.Length, (byte)(text.Length >> 8), (byte)(text.Length >> 16));
        text.CopyTo(block[3..]);
        _used += 3 + text.Length;
    }

    private static void Room<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
        }
    }
}
