using System.Buffers.Binary;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// The record keys met in a file so far and the row each stood in first (文件内查重). Keys are blind indexes of sixteen bytes;
/// 1.6 million of them take about 42 MB.
/// </summary>
public sealed class SeenKeys
{
    private UInt128[] _keys;
    private int[] _rows;
    private int _count;

    public SeenKeys(int expected = 1 << 16)
    {
        var size = 1024;
        while (size * 0.8 < expected)
        {
            size *= 2;
        }

        (_keys, _rows) = (new UInt128[size], new int[size]);
    }

    public int Count => _count;

    /// <summary>Remembers a key; gives the row it stood in first, or 0 when it is new.</summary>
    public int FirstRowOf(ReadOnlySpan<byte> key, int row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(row, 1);
        if (_count + 1 > _keys.Length * 0.8)
        {
            Grow();
        }

        return Put(BinaryPrimitives.ReadUInt128LittleEndian(key), row);
    }

    private int Put(UInt128 key, int row)
    {
        var mask = _keys.Length - 1;
        for (var at = (int)((ulong)key & (ulong)mask); ; at = (at + 1) & mask)
        {
            if (_rows[at] == 0)
            {
                (_keys[at], _rows[at]) = (key, row);
                _count++;
                return 0;
            }

            if (_keys[at] == key)
            {
                return _rows[at];
            }
        }
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        (_keys, _rows, _count) = (new UInt128[keys.Length * 2], new int[keys.Length * 2], 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (rows[i] != 0)
            {
                Put(keys[i], rows[i]);
            }
        }
    }
}
