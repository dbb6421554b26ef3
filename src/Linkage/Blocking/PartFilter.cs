namespace Baoxue.Linkage.Blocking;

/// <summary>
/// Which keys of each part, spread over 64 bits, occur among the records that are looked for: most records of a large register share neither name
/// nor birth date with any of them, and are done with after two looks.
/// </summary>
internal sealed class PartFilter(int parts)
{
    private const int BitsOfDigest = 19;
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

    /// <summary>Whether a key may occur; it does not where this says so.</summary>
    public bool Has(int part, ulong key)
    {
        var digest = DigestOf(key);
        return (_seen[(part * WordsOfPart) + (digest >> 6)] & (1UL << digest)) != 0;
    }

    private static int DigestOf(ulong key) => (int)(key >> (64 - BitsOfDigest));
}
