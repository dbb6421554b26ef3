namespace Baoxue.Linkage.Chinese;

/// <summary>
/// What is known of one Chinese character for comparing names that two registers wrote: its normal form, how it is read and
/// what it looks like (汉字表). Characters are given as Unicode scalar values; for every other number, and for what is no
/// known character, nothing is known and nothing is refused. All questions but <see cref="Syllable"/> are symmetric or of one
/// character, and none allocates.
/// </summary>
public static class HanTable
{
    private static readonly HanEntries Entries = HanEntries.Load();

    /// <summary>The most readings that are kept of one character.</summary>
    public const int MostReadings = 3;

    /// <summary>The form used for comparing: 国 for 國, the character itself where it is the standard's or no other form is known.</summary>
    public static int Normal(int rune) => Entries.NumberOf(rune) is var entry and > 0 ? Entries.Normals[entry] : rune;

    /// <summary>
    /// Numbers of the syllables it is read as, without tones and each once, the commonest first; at most
    /// <see cref="MostReadings"/>, empty if unknown.
    /// </summary>
    public static ReadOnlySpan<ushort> Readings(int rune) => Entries.ReadingsOf(Entries.NumberOf(rune));

    /// <summary>The commonest of <see cref="Readings"/>; 0 if unknown.</summary>
    internal static ushort FirstReading(int rune) => Entries.FirstReadings[Entries.NumberOf(rune)];

    /// <summary>Whether both can be read as the same syllable, whatever the tone: 志 and 智. False when either has no known reading.</summary>
    public static bool SoundAlike(int a, int b)
    {
        var others = Readings(b);
        foreach (var one in Readings(a))
        {
            foreach (var other in others)
            {
                if (one == other)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether both can be read as syllables that many speakers do not tell apart, as <see cref="Blurring"/> lists them: 陈 and
    /// 成. True whenever they sound alike.
    /// </summary>
    public static bool SoundSimilar(int a, int b)
    {
        var sounds = Entries.Sounds;
        foreach (var one in Readings(a))
        {
            foreach (var other in Readings(b))
            {
                if (sounds[one] == sounds[other])
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether one is easily written, keyed or scanned for the other: 玲 and 铃. Normal forms are compared, and a character does
    /// not look like itself; false when the shape of either is unknown.
    /// </summary>
    public static bool LookAlike(int a, int b)
    {
        var (one, other) = (Entries.NumberOf(a), Entries.NumberOf(b));
        return Entries.Normals[one] != Entries.Normals[other] && Entries.Shapes[one].Resembles(Entries.Shapes[other]);
    }

    /// <summary>The letters of a syllable, ü as v: for explanations. A number that <see cref="Readings"/> never gives is refused.</summary>
    public static string Syllable(ushort number)
    {
        ArgumentOutOfRangeException.ThrowIfZero(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Entries.Syllables.Length);
        return Entries.Syllables[number];
    }
}
