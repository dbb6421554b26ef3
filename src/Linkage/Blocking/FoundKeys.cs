using System.Runtime.CompilerServices;

namespace Baoxue.Linkage.Blocking;

/// <summary>
/// The keys that the records of a turn have by one rule, in the order of the records: sums of the keys of its parts, which are spread
/// already, so that it does not matter which part is taken first.
/// </summary>
internal sealed class FoundKeys
{
    // Of names that several fields repeat; what a record has beyond is not looked up.
    private const int MostOfRecord = 256;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The keys; behind the count there is something else.</summary>
    public ulong[] Keys { get; private set; } = new ulong[RuleKeys.RowsOfTurn];

    /// <summary>The place of the record of each key within its turn.</summary>
    public int[] Places { get; private set; } = new int[RuleKeys.RowsOfTurn];

    /// <summary>The block of each key, once they were looked for; 0 for none.</summary>
    public int[] Blocks { get; private set; } = new int[RuleKeys.RowsOfTurn];

    /// <summary>Begins with the keys of the first part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Begin(ulong seed, PartKeys part)
    {
        Count = 0;
        for (var place = 0; place < part.Rows; place++)
        {
            Add(place, seed, part[place]);
        }
    }

    /// <summary>Takes each key so far together with each key that its record has by a further part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Join(FoundKeys before, PartKeys part)
    {
        Count = 0;
        var (first, last) = (0, -1);
        for (var i = 0; i < before.Count; i++)
        {
            var place = before.Places[i];
            (first, last) = place == last ? (first, last) : (Count, place);
            var more = part[place];
            Add(place, before.Keys[i], more[..Math.Min(more.Length, MostOfRecord - (Count - first))]);
        }
    }

    /// <summary>Looks for the blocks of the keys, and leaves out keys that are in none.</summary>
    public FoundKeys Find(KeyTable table)
    {
        if (Blocks.Length < Keys.Length)
        {
            Blocks = new int[Keys.Length];
        }

        Count = table.Find(Keys.AsSpan(0, Count), Places, Blocks);
        return this;
    }

    private void Add(int place, ulong before, ReadOnlySpan<ulong> more)
    {
        var (keys, places, count) = (Keys, Places, Count);
        if (count + more.Length > keys.Length)
        {
            Array.Resize(ref keys, (count + more.Length) * 2);
            Array.Resize(ref places, keys.Length);
            (Keys, Places) = (keys, places);
        }

        foreach (var key in more)
        {
            keys[count] = before + key;
            places[count++] = place;
        }

        Count = count;
    }
}
