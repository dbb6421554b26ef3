using System.Collections.Frozen;
using System.Text;

namespace Baoxue.Domain.Common;

/// <summary>The most common reading of each Chinese character, without tones (拼音表); from the Unicode Han Database.</summary>
internal static class PinyinTable
{
    private static readonly string[] Syllables;
    private static readonly ushort[] BasicPlane = new ushort[char.MaxValue + 1];
    private static readonly Dictionary<int, ushort> Others = [];
    private static readonly FrozenSet<string> Known;
    private static readonly FrozenSet<string> Beginnings;

    /// <summary>Letters of the longest syllable (zhuang).</summary>
    public const int LongestSyllable = 6;

    // One pass fills the tables that depend on one another.
#pragma warning disable CA1810
    static PinyinTable()
#pragma warning restore CA1810
    {
        List<string> syllables = [""];
        using var reader = new StreamReader(typeof(PinyinTable).Assembly.GetManifestResourceStream("Pinyin.txt")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var number = (ushort)syllables.Count;
            syllables.Add(line[..blank]);
            foreach (var rune in line.AsSpan(blank + 1).EnumerateRunes())
            {
                if (rune.IsBmp)
                {
                    BasicPlane[rune.Value] = number;
                }
                else
                {
                    Others[rune.Value] = number;
                }
            }
        }

        Syllables = [.. syllables];
        Known = syllables.Skip(1).ToFrozenSet(StringComparer.Ordinal);
        Beginnings = syllables.Skip(1).SelectMany(s => Enumerable.Range(1, s.Length).Select(length => s[..length])).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The reading, or null for what is no Chinese character or has none.</summary>
    public static string? Of(Rune character)
    {
        var number = character.IsBmp ? BasicPlane[character.Value] : Others.GetValueOrDefault(character.Value);
        return number == 0 ? null : Syllables[number];
    }

    public static bool IsSyllable(ReadOnlySpan<char> letters) => Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    /// <summary>Whether some syllable begins so; a whole syllable does too.</summary>
    public static bool BeginsSyllable(ReadOnlySpan<char> letters) => Beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);
}
