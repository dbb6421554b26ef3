namespace Baoxue.Linkage.Blocking;

/// <summary>
/// Which keys of each part occur among the records that are looked for: most records of a large register share neither name
/// nor birth date with any of them, and are done with after two looks.
/// </summary>
internal sealed class PartFilter(int parts)
{
    private const int Bits = 1 << 19;
    private readonly ulong[] _seen = new ulong[parts * (Bits / 64)];

    public void Add(int part, ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys)
        {
            var bit = BitOf(key);
            _seen[(part * (Bits / 64)) + (bit >> 6)] |= 1UL << (bit & 63);
        }
    }

    /// <summary>Moves the keys that occur to the front.</summary>
    /// <returns>How many they are.</returns>
    public int Keep(int part, Span<ulong> keys)
    {
        var kept = 0;
        foreach (var key in keys)
        {
            var bit = BitOf(key);
            if ((_seen[(part * (Bits / 64)) + (bit >> 6)] & (1UL << (bit & 63))) != 0)
            {
                keys[kept++] = key;
            }
        }

        return kept;
    }

    private static int BitOf(ulong key) => (int)(Hashing.Mix(key) & (Bits - 1));
}
