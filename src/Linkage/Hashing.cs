using System.Runtime.CompilerServices;

namespace Baoxue.Linkage;

/// <summary>Keys of values: spread over 64 bits, the same in every process, never 0.</summary>
internal static class Hashing
{
    private const ulong Seed = 0x9E3779B97F4A7C15;

    /// <summary>Spreads a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        value ^= value >> 33;
        return value == 0 ? Seed : value;
    }

    /// <summary>One key of two.</summary>
    public static ulong Join(ulong first, ulong second) => Mix((first * Seed) ^ second);

    /// <summary>The key of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 0x100000001B3;
        }

        return Mix(hash);
    }
}
