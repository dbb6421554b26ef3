namespace Baoxue.Linkage.Chinese;

/// <summary>
/// Sounds that speakers of many dialects do not tell apart, and so type for one another (模糊音): zh, ch, sh and z, c, s; n, l
/// and r; f and h before the same final; an, en, in and ang, eng, ing with whatever stands before them.
/// </summary>
internal static class Blurring
{
    private static readonly (string From, string To)[] Initials =
        [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("r", "l"), ("f", "h")];

    private static readonly (string From, string To)[] Finals = [("ang", "an"), ("eng", "en"), ("ing", "in")];

    /// <summary>One spelling for all syllables that are taken for one another.</summary>
    public static string Of(string syllable)
    {
        foreach (var (from, to) in Initials)
        {
            if (syllable.StartsWith(from, StringComparison.Ordinal))
            {
                syllable = to + syllable[from.Length..];
                break;
            }
        }

        foreach (var (from, to) in Finals)
        {
            if (syllable.EndsWith(from, StringComparison.Ordinal))
            {
                return syllable[..^from.Length] + to;
            }
        }

        return syllable;
    }
}
