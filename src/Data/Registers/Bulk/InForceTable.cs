using System.Numerics;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>
/// Key and row hash of every record in force, without objects: 25 bytes for each place of an open table, about 50 MB for 1.6
/// million records.
/// </summary>
/// <param name="expected">About how many there will be; room for them is made once.</param>
public sealed class InForceTable(int expected = 0)
{
    private const double Fullest = 0.8;
    private const byte Empty = 0;
    private const byte Unseen = 1;
    private const byte Seen = 2;

    private UInt128[] _keys = new UInt128[PlacesFor(expected)];
    private long[] _hashes = new long[PlacesFor(expected)];
    private byte[] _states = new byte[PlacesFor(expected)];

    public int Count { get; private set; }

    /// <summary>Adds a record in force.</summary>
    public void Add(UInt128 key, long hash)
    {
        if (Count + 1 > _keys.Length * Fullest)
        {
            Grow();
        }

        var at = PlaceOf(key);
        Count += _states[at] == Empty ? 1 : 0;
        (_keys[at], _hashes[at], _states[at]) = (key, hash, Unseen);
    }

    /// <summary>Marks the record as seen in the file and tells what its row is.</summary>
    public RecordFate Meet(UInt128 key, long hash)
    {
        var at = PlaceOf(key);
        if (_states[at] == Empty)
        {
            return RecordFate.New;
        }

        _states[at] = Seen;
        return _hashes[at] == hash ? RecordFate.Unchanged : RecordFate.Changed;
    }

    /// <summary>Marks the record as seen though its row was refused: what could not be read is not gone.</summary>
    public void Spare(UInt128 key)
    {
        var at = PlaceOf(key);
        _states[at] = _states[at] == Empty ? Empty : Seen;
    }

    /// <summary>The keys that the file did not hold.</summary>
    public List<UInt128> Gone()
    {
        var gone = new List<UInt128>();
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_states[i] == Unseen)
            {
                gone.Add(_keys[i]);
            }
        }

        gone.Sort();
        return gone;
    }

    private static int PlacesFor(int records) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, (records / Fullest) + 1));

    private int PlaceOf(UInt128 key)
    {
        var mask = _keys.Length - 1;
        var at = (int)((ulong)key & (ulong)mask);
        while (_states[at] != Empty && _keys[at] != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var (keys, hashes, states) = (_keys, _hashes, _states);
        (_keys, _hashes, _states, Count) = (new UInt128[keys.Length * 2], new long[keys.Length * 2], new byte[keys.Length * 2], 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (states[i] != Empty)
            {
                Add(keys[i], hashes[i]);
            }
        }
    }
}
