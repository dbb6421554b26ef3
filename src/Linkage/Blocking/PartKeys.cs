namespace Baoxue.Linkage.Blocking;

/// <summary>The keys that one part has in each record of a turn (部分键): none, one or several.</summary>
internal sealed class PartKeys
{
    private readonly int[] _ends = new int[RuleKeys.RowsOfTurn + 1];
    private ulong[] _keys = new ulong[RuleKeys.RowsOfTurn];
    private int _rows;
    private int _count;

    /// <summary>How many records were added.</summary>
    public int Rows => _rows;

    /// <summary>The keys of a record, by its place in the turn.</summary>
    public ReadOnlySpan<ulong> this[int place] => _keys.AsSpan(_ends[place], _ends[place + 1] - _ends[place]);

    /// <summary>The keys of all records.</summary>
    public ReadOnlySpan<ulong> All => _keys.AsSpan(0, _count);

    /// <summary>How many records have any key.</summary>
    public int Present
    {
        get
        {
            var present = 0;
            for (var place = 0; place < _rows; place++)
            {
                present += _ends[place + 1] > _ends[place] ? 1 : 0;
            }

            return present;
        }
    }

    public void Clear() => (_rows, _count) = (0, 0);

    /// <summary>Adds a record with one key, or none where it is 0.</summary>
    public void Add(ulong key)
    {
        _keys[_count] = key;
        _count += key == 0 ? 0 : 1;
        End();
    }

    /// <summary>Adds a record with any keys, none of which is 0.</summary>
    public void Add(ReadOnlySpan<ulong> keys)
    {
        keys.CopyTo(_keys.AsSpan(_count));
        _count += keys.Length;
        End();
    }

    /// <summary>Spreads the keys over 64 bits, those of each part by themselves, and leaves out what a filter does not have.</summary>
    public void Spread(int part, PartFilter? filter)
    {
        var salt = Hashing.Mix((ulong)part + 1);
        foreach (ref var key in _keys.AsSpan(0, _count))
        {
            key = Hashing.Mix(key ^ salt);
        }

        _count = filter?.Keep(part, _keys.AsSpan(0, _count), _ends.AsSpan(1, _rows)) ?? _count;
    }

    // There is always room for the most keys a record can have.
    private void End()
    {
        _ends[++_rows] = _count;
        if (_count + RuleKeys.MostKeysOfPart > _keys.Length)
        {
            Array.Resize(ref _keys, _keys.Length * 2);
        }
    }
}
