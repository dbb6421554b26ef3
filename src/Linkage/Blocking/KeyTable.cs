using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baoxue.Linkage.Blocking;

/// <summary>
/// The rows that have each key (键表), a block for each. It is made once of the small side and asked for every record of the
/// large one, so a bit that stays in the cache says no to most questions.
/// </summary>
/// <param name="expected">How many entries will be about right; it grows beyond.</param>
internal sealed class KeyTable(int expected)
{
    private const int FewestSlots = 1024;
    private const int BitsForSlot = 4;
    private Entry[] _entries = new Entry[Math.Max(1, expected) + 1];
    private int _count = 1;
    private Slot[] _slots = [];
    private ulong[] _mayBe = [];

    /// <summary>One more than the number of the last block; a block is known by the number of its first entry.</summary>
    public int Blocks => _count;

    /// <summary>How many rows the largest block has.</summary>
    public int Largest { get; private set; }

    /// <summary>Adds a row with a key that is spread over 64 bits and not 0.</summary>
    public void Add(ulong key, int row)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count++] = new Entry { Key = key, Row = row, Size = 1 };
    }

    /// <summary>Makes the blocks of all that was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Close()
    {
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, _count + (_count / 2)))];
        _mayBe = new ulong[_slots.Length * BitsForSlot / 64];
        // From behind, so that a block begins with the row that was added first.
        for (var entry = _count - 1; entry > 0; entry--)
        {
            ref var added = ref _entries[entry];
            ref var slot = ref SlotOf(added.Key);
            if (slot.First != 0)
            {
                ref readonly var first = ref _entries[slot.First];
                // A record may come to one key twice, by two repairs or two names.
                if (first.Row == added.Row)
                {
                    continue;
                }

                (added.Next, added.Size) = (slot.First, first.Size + 1);
            }

            slot = new Slot((uint)(added.Key >> 32), entry);
            var bit = BitOf(added.Key);
            _mayBe[bit >> 6] |= 1UL << bit;
            Largest = Math.Max(Largest, added.Size);
        }
    }

    /// <summary>Finds the blocks of many keys; what is surely in none is left out.</summary>
    /// <param name="keys">The keys; those that are left come to the front.</param>
    /// <param name="places">What goes with each of them.</param>
    /// <param name="blocks">Takes the block of each key that is left; 0 where there is none after all.</param>
    /// <returns>How many keys are left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(Span<ulong> keys, Span<int> places, Span<int> blocks)
    {
        // Three loops and not one: where nothing is decided in between, memory is asked for many of them at a time.
        var kept = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var bit = BitOf(keys[i]);
            (keys[kept], places[kept]) = (keys[i], places[i]);
            kept += (int)(_mayBe[bit >> 6] >> bit) & 1;
        }

        for (var i = 0; i < kept; i++)
        {
            blocks[i] = _slots[(int)keys[i] & (_slots.Length - 1)].First;
        }

        for (var i = 0; i < kept; i++)
        {
            if (blocks[i] != 0 && _entries[blocks[i]].Key != keys[i])
            {
                blocks[i] = SlotOf(keys[i]).First;
            }
        }

        return kept;
    }

    /// <summary>How many rows a block has.</summary>
    public int SizeOf(int block) => _entries[block].Size;

    /// <summary>The row of an entry of a block, and the entry that follows; 0 after the last.</summary>
    public int RowOf(int entry, out int next)
    {
        ref readonly var found = ref _entries[entry];
        next = found.Next;
        return found.Row;
    }

    /// <summary>Empties a block: what it says is not worth looking at.</summary>
    public void Drop(int block) => _entries[block] = default;

    // The slot of the block of a key, or the empty one where it would be. One whose block was dropped is neither.
    private ref Slot SlotOf(ulong key)
    {
        var (mask, tag) = (_slots.Length - 1, (uint)(key >> 32));
        for (var at = (int)key & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot.First == 0 || (slot.Tag == tag && _entries[slot.First].Key == key))
            {
                return ref slot;
            }
        }
    }

    // Of other bits of the key than the slot, so that neighbors in one are none in the other.
    private int BitOf(ulong key) => (int)(key >> 32) & ((_mayBe.Length * 64) - 1);

    [StructLayout(LayoutKind.Auto)]
    private record struct Entry(ulong Key, int Row, int Next, int Size);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(uint Tag, int First);
}
