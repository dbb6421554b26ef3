namespace Baoxue.Linkage.Blocking;

/// <summary>
/// The blocks (分块) of the records that are looked for: by each key of each rule the rows that have it. It is made of the
/// small side; the large one is read past it once.
/// </summary>
internal sealed class BlockIndex
{
    private const int BitsForSlot = 4;
    private readonly ulong[] _keys;
    private readonly int[] _heads;

    // Most keys that are asked for are in no block; this much stays in the cache and says so.
    private readonly ulong[] _mayBe;
    private readonly List<(int Row, int Next)> _entries;
    private readonly int[] _sizes;
    private readonly PartFilter _filter;

    private BlockIndex(int capacity, PartFilter filter, int[] rules)
    {
        _keys = new ulong[capacity];
        _heads = new int[capacity];
        _sizes = new int[capacity];
        _mayBe = new ulong[capacity * BitsForSlot / 64];
        _entries = [(0, 0)];
        (_filter, Rules) = (filter, rules);
    }

    /// <summary>The rules whose keys are in it.</summary>
    public int[] Rules { get; }

    /// <summary>How many slots blocks have; a block is known by the number of its slot.</summary>
    public int Slots => _keys.Length;

    /// <summary>Which parts occur.</summary>
    public PartFilter Filter => _filter;

    /// <summary>Makes the blocks of some rows for some of the rules.</summary>
    public static BlockIndex Of(RuleKeys keys, int[] rules, RecordSet records, IReadOnlyList<int> rows)
    {
        var filter = new PartFilter(keys.Parts);
        var reader = keys.Read(records);
        var found = new List<(ulong Key, int Row)>(rows.Count * rules.Length);
        foreach (var row in rows)
        {
            reader.Turn(row);
            foreach (var rule in rules)
            {
                foreach (var key in reader.KeysOf(rule, null))
                {
                    found.Add((key, row));
                }
            }

            for (var part = 0; part < keys.Parts; part++)
            {
                filter.Add(part, reader.PartKeys(part, null));
            }
        }

        var capacity = 1024;
        while (capacity < found.Count * 2)
        {
            capacity *= 2;
        }

        var index = new BlockIndex(capacity, filter, rules);
        foreach (var (key, row) in found)
        {
            index.Add(key, row);
        }

        return index;
    }

    /// <summary>The slot of a block; -1 where there is none.</summary>
    public int Find(ulong key)
    {
        var bit = BitOf(key);
        if ((_mayBe[bit >> 6] & (1UL << bit)) == 0)
        {
            return -1;
        }

        var mask = _keys.Length - 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
            {
                return slot;
            }

            if (_keys[slot] == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>How many rows a block has.</summary>
    public int SizeOf(int slot) => _sizes[slot];

    /// <summary>Empties a block: what it says is not worth looking at.</summary>
    public void Drop(int slot) => _heads[slot] = 0;

    /// <summary>Adds the rows of a block to a list.</summary>
    public void AddRows(int slot, List<int> rows)
    {
        for (var entry = _heads[slot]; entry != 0; entry = _entries[entry].Next)
        {
            rows.Add(_entries[entry].Row);
        }
    }

    private void Add(ulong key, int row)
    {
        var mask = _keys.Length - 1;
        var slot = (int)key & mask;
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        var bit = BitOf(key);
        _mayBe[bit >> 6] |= 1UL << bit;
        // A record may come to one key twice, by two repairs or two names.
        if (_heads[slot] == 0 || _entries[_heads[slot]].Row != row)
        {
            _entries.Add((row, _heads[slot]));
            _heads[slot] = _entries.Count - 1;
            _sizes[slot]++;
        }
    }

    // Of other bits of the key than the slot, so that neighbors in one are none in the other.
    private int BitOf(ulong key) => (int)(key >> 32) & ((_mayBe.Length * 64) - 1);
}
