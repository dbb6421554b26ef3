using System.Globalization;
using System.Text;

namespace Baoxue.Linkage.Chinese;

/// <summary>The table behind <see cref="HanTable"/> as arrays by the number of an entry; entry 0 stands for all unknown characters.</summary>
internal sealed class HanEntries
{
    private readonly ushort[] basicPlane = new ushort[char.MaxValue + 1];
    private readonly Dictionary<int, ushort> others = [];
    private readonly ushort[] readingGroups;
    private readonly int[] groupStarts;
    private readonly ushort[] groupReadings;

    private HanEntries(Reading file)
    {
        for (var entry = 1; entry < file.Runes.Count; entry++)
        {
            if (file.Runes[entry] <= char.MaxValue)
            {
                basicPlane[file.Runes[entry]] = (ushort)entry;
            }
            else
            {
                others[file.Runes[entry]] = (ushort)entry;
            }
        }

        Normals = [.. file.Normals];
        Shapes = [.. file.Shapes];
        Syllables = [.. file.Syllables];
        readingGroups = [.. file.ReadingGroups];
        groupStarts = [.. file.GroupStarts, file.GroupReadings.Count];
        groupReadings = [.. file.GroupReadings];
        FirstReadings = Array.ConvertAll(readingGroups, group => group == 0 ? (ushort)0 : groupReadings[groupStarts[group]]);

        var blurred = Array.ConvertAll(Syllables, Blurring.Of);
        Sounds = Array.ConvertAll(blurred, sound => (ushort)Array.IndexOf(blurred, sound));
    }

    /// <summary>The normal form of each entry; 0 for the unknown.</summary>
    public int[] Normals { get; }

    /// <summary>The shape of the normal form of each entry.</summary>
    public HanShape[] Shapes { get; }

    /// <summary>The commonest reading of each entry; 0 without one.</summary>
    public ushort[] FirstReadings { get; }

    /// <summary>The syllables by their numbers; number 0 is none.</summary>
    public string[] Syllables { get; }

    /// <summary>The first syllable that sounds similar, for each syllable.</summary>
    public ushort[] Sounds { get; }

    public static HanEntries Load()
    {
        using var stream = typeof(HanEntries).Assembly.GetManifestResourceStream("Han.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new HanEntries(new Reading(reader));
    }

    /// <summary>The entry of a character, or 0.</summary>
    public ushort NumberOf(int rune) => (uint)rune <= char.MaxValue ? basicPlane[rune] : others.GetValueOrDefault(rune);

    public ReadOnlySpan<ushort> ReadingsOf(int entry)
    {
        var group = readingGroups[entry];
        return groupReadings.AsSpan(groupStarts[group]..groupStarts[group + 1]);
    }

    /// <summary>The file as it is read, line by line; its format stands at its top.</summary>
    private sealed class Reading
    {
        private readonly Dictionary<int, int> entries = [];
        private readonly Dictionary<string, ushort> syllableNumbers = [];

        public Reading(TextReader file)
        {
            Action<string> read = _ => { };
            var strokes = (byte)0;
            while (file.ReadLine() is { } line)
            {
                switch (line)
                {
                    case "[readings]":
                        read = ReadReadings;
                        break;
                    case "[forms]":
                        read = ReadForms;
                        break;
                    case "[shapes]":
                        read = shape => strokes = ReadShape(shape, strokes);
                        break;
                    default:
                        read(line);
                        break;
                }
            }

            for (var entry = 1; entry < Runes.Count; entry++)
            {
                Shapes[entry] = Shapes[EntryOf(Normals[entry])];
            }
        }

        public List<int> Runes { get; } = [0];

        public List<int> Normals { get; } = [0];

        public List<HanShape> Shapes { get; } = [default];

        public List<ushort> ReadingGroups { get; } = [0];

        public List<string> Syllables { get; } = [""];

        /// <summary>Where the readings of each group begin; group 0 has none.</summary>
        public List<int> GroupStarts { get; } = [0];

        public List<ushort> GroupReadings { get; } = [];

        private void ReadReadings(string line)
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var group = (ushort)GroupStarts.Count;
            GroupStarts.Add(GroupReadings.Count);
            foreach (var syllable in line[..blank].Split(','))
            {
                GroupReadings.Add(NumberOf(syllable));
            }

            foreach (var rune in line.AsSpan(blank + 1).EnumerateRunes())
            {
                ReadingGroups[EntryOf(rune.Value)] = group;
            }
        }

        private void ReadForms(string line)
        {
            var normal = Rune.GetRuneAt(line, 0);
            foreach (var rune in line.EnumerateRunes())
            {
                Normals[EntryOf(rune.Value)] = normal.Value;
            }
        }

        private byte ReadShape(string line, byte strokes)
        {
            if (char.IsAsciiDigit(line[0]))
            {
                return byte.Parse(line, CultureInfo.InvariantCulture);
            }

            var character = Rune.GetRuneAt(line, 0);
            var codes = line.AsSpan(character.Utf16SequenceLength);
            var letters = codes.IndexOfAnyInRange('0', '9') is var digits and >= 0 ? digits : codes.Length;
            Shapes[EntryOf(character.Value)] = new HanShape(codes[..letters], codes[letters..], strokes);
            return strokes;
        }

        private ushort NumberOf(string syllable)
        {
            if (!syllableNumbers.TryGetValue(syllable, out var number))
            {
                syllableNumbers[syllable] = number = (ushort)Syllables.Count;
                Syllables.Add(syllable);
            }

            return number;
        }

        private int EntryOf(int rune)
        {
            if (!entries.TryGetValue(rune, out var entry))
            {
                entries[rune] = entry = Runes.Count;
                Runes.Add(rune);
                Normals.Add(rune);
                Shapes.Add(default);
                ReadingGroups.Add(0);
            }

            return entry;
        }
    }
}
