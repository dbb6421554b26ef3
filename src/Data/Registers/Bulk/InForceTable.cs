using System.Numerics;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>
/// Key and row hash of every record in force, and the row of the file it was met in, without objects: 28 bytes for each place of
/// an open table, about 59 MB for 1.6 million records.
/// </summary>
/// <param name="expected">About how many there will be; room for them is made once.</param>
public sealed class InForceTable(int expected = 0)
{
    private const double Fullest = 0.8;
    private const int Empty = 0;
    private const int Unseen = -1;
    private const int SeenInNoRow = -2;

    private UInt128[] _keys = new UInt128[PlacesFor(expected)];
    private long[] _hashes = new long[PlacesFor(expected)];

    // The row it was met in first, or one of the above.
    private int[] _rows = new int[PlacesFor(expected)];

    public int Count { get; private set; }

    /// <summary>Adds a record in force.</summary>
    public void Add(UInt128 key, long hash)
    {
        if (Count + 1 > _keys.Length * Fullest)
        {
            Grow();
        }

        var at = PlaceOf(key);
        Count += _rows[at] == Empty ? 1 : 0;
        (_keys[at], _hashes[at], _rows[at]) = (key, hash, Unseen);
    }

    /// <summary>Remembers the row that a record in force stands in; gives the one it stood in first, 0 when this is the first, or null when no such record is in force.</summary>
    public int? FirstRowOf(UInt128 key, int row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row, 1);
        var at = PlaceOf(key);
        switch (_rows[at])
        {
            case Empty:
                return null;
            case > 0:
                return _rows[at];
            default:
                _rows[at] = row;
                return 0;
        }
    }

    /// <summary>Marks the record as seen in the file and tells what its row is.</summary>
    public RecordFate Meet(UInt128 key, long hash)
    {
        var at = PlaceOf(key);
        if (_rows[at] == Empty)
        {
            return RecordFate.New;
        }

        See(at);
        return _hashes[at] == hash ? RecordFate.Unchanged : RecordFate.Changed;
    }

    /// <summary>Marks the record as seen though its row was refused: what could not be read is not gone.</summary>
    public void Spare(UInt128 key) => See(PlaceOf(key));

    /// <summary>The keys that the file did not hold.</summary>
    public List<UInt128> Gone()
    {
        var gone = new List<UInt128>();
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_rows[i] == Unseen)
            {
                gone.Add(_keys[i]);
            }
        }

        gone.Sort();
        return gone;
    }

    private static int PlacesFor(int records) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, (records / Fullest) + 1));

    private void See(int at) => _rows[at] = _rows[at] == Unseen ? SeenInNoRow : _rows[at];

    private int PlaceOf(UInt128 key)
    {
        var mask = _keys.Length - 1;
        var at = (int)((ulong)key & (ulong)mask);
        while (_rows[at] != Empty && _keys[at] != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var (keys, hashes, rows) = (_keys, _hashes, _rows);
        (_keys, _hashes, _rows, Count) = (new UInt128[keys.Length * 2], new long[keys.Length * 2], new int[keys.Length * 2], 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (rows[i] != Empty)
            {
                Add(keys[i], hashes[i]);
            }
        }
    }
}
