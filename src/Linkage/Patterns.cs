namespace Baoxue.Linkage;

/// <summary>The levels of all fields of a pair in one number: four bits each, the first field lowest.</summary>
internal static class Patterns
{
    public const int BitsOfLevel = 4;

    public const int MostLevels = 1 << BitsOfLevel;

    /// <summary>The level of one field.</summary>
    public static int Level(ulong pattern, int field) => (int)(pattern >> (BitsOfLevel * field)) & (MostLevels - 1);
}
