using System.Runtime.CompilerServices;

namespace Baoxue.Linkage.Blocking;

/// <summary>
/// Which keys of each part, spread over 64 bits, occur among the records that are looked for: most records of a large register share neither name
/// nor birth date with any of them, and are done with after two looks.
/// </summary>
internal sealed class PartFilter(int parts)
{
    private const int BitsOfDigest = 18;
    private const int WordsOfPart = (1 << BitsOfDigest) / 64;
    private readonly ulong[] _seen = new ulong[parts * WordsOfPart];

    public void Add(int part, ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys)
        {
            var digest = DigestOf(key);
            _seen[(part * WordsOfPart) + (digest >> 6)] |= 1UL << digest;
        }
    }

    /// <summary>Moves the keys that may occur to the front of theirs.</summary>
    /// <param name="part">Which part they are of.</param>
    /// <param name="keys">The keys of many records.</param>
    /// <param name="ends">Where the keys of each record end; put right.</param>
    /// <returns>How many may occur.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Keep(int part, Span<ulong> keys, Span<int> ends)
    {
        var seen = _seen.AsSpan(part * WordsOfPart, WordsOfPart);
        var (kept, from) = (0, 0);
        foreach (ref var end in ends)
        {
            for (; from < end; from++)
            {
                var key = keys[from];
                var digest = DigestOf(key);
                keys[kept] = key;
                kept += (int)(seen[digest >> 6] >> digest) & 1;
            }

            end = kept;
        }

        return kept;
    }

    private static int DigestOf(ulong key) => (int)(key >> (64 - BitsOfDigest));
}
