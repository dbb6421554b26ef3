// Makes src/Domain/Common/Pinyin.txt from the readings of the Unicode Han Database:
//   bzcat /usr/share/unicode/Unihan_Readings.txt.bz2 | dotnet run tools/pinyin-table/pinyin-table.cs > src/Domain/Common/Pinyin.txt
// The input is the Debian package unicode-data; see docs/decisions/pinyin.md for its license.
// One line for each syllable, without tones: the syllable, a blank, the characters that are most commonly read so.
using System.Globalization;
using System.Text;

var readings = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
while (Console.In.ReadLine() is { } line)
{
    if (line.Split('\t') is [_, "kMandarin", var value] parts)
    {
        var syllable = WithoutTone(value.Split(' ')[0]);
        if (syllable.Length > 0)
        {
            if (!readings.TryGetValue(syllable, out var characters))
            {
                readings[syllable] = characters = [];
            }

            characters.Add(int.Parse(parts[0].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }
    }
}

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
foreach (var (syllable, characters) in readings)
{
    output.Write(syllable);
    output.Write(' ');
    foreach (var character in characters)
    {
        output.Write(char.ConvertFromUtf32(character));
    }

    output.WriteLine();
}

// ü is written v, as it is typed; readings without a vowel (m, ng) are dropped, since no name is typed so.
static string WithoutTone(string reading)
{
    var letters = reading.Normalize(NormalizationForm.FormD).Replace("u\u0308", "v", StringComparison.Ordinal)
        .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
    var syllable = string.Concat(letters).Normalize(NormalizationForm.FormC);
    return syllable.All(char.IsAsciiLetterLower) && syllable.AsSpan().IndexOfAny("aeiouv") >= 0 ? syllable : "";
}
