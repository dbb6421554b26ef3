// Makes src/Linkage/Chinese/Han.txt from the Unicode Han Database (Debian package unicode-data; see docs/decisions/han-table.md):
//   mkdir unihan && for f in /usr/share/unicode/Unihan_*.txt.bz2; do bzcat "$f" > "unihan/$(basename "$f" .bz2)"; done
//   dotnet run tools/han-table/han-table.cs -- unihan > src/Linkage/Chinese/Han.txt
// Without installing the package: apt-get download unicode-data && dpkg-deb -x unicode-data_*.deb . (then ./usr/share/unicode).
using System.Globalization;
using System.Text;

const int MostReadings = 3;
const int EndOfBasicPlane = 0x10000;

// Readings of names and surnames that the sources do not list.
var furtherReadings = new Dictionary<int, string>
{
    [Character("黑")] = "he", [Character("谷")] = "yu", [Character("贠")] = "yun", [Character("晟")] = "sheng",
};

// Where the source names several forms, the one that people take for a name.
var preferredForms = new Dictionary<int, int>
{
    [Character("鍾")] = Character("钟"), [Character("線")] = Character("线"), [Character("蘋")] = Character("苹"),
};

var fields = ReadFields(args is [var folder] ? folder : throw new ArgumentException("The folder with Unihan_*.txt is missing."));
var standard = fields["kTGHZ2013"].Keys.ToHashSet();
var spoken = fields["kMandarin"];
var simplifiedBackwards = Backwards("kTraditionalVariant");
var zBackwards = Backwards("kZVariant");
var semanticBackwards = Backwards("kSemanticVariant");

var forms = new SortedDictionary<int, int>();
foreach (var character in spoken.Keys.Concat(fields["kCompatibilityVariant"].Keys).Where(c => !standard.Contains(c)))
{
    if (NormalOf(character) is var normal && normal != character)
    {
        forms[character] = normal;
    }
}

int[] covered = [.. standard.Concat(forms.Keys).Concat(forms.Values).Concat(spoken.Keys.Where(c => c < EndOfBasicPlane)).Distinct().Order()];

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
output.WriteLine("""
    # What is known of each Chinese character for comparing names; made by tools/han-table, not by hand.
    # From the Unicode Han Database 15.0.0, © 1991-2022 Unicode, Inc., https://www.unicode.org/license.txt
    # readings: syllables without tones, the commonest first, a blank, the characters that are read so. ü is written v.
    # forms: the normal form, followed by the characters that are written for it.
    # shapes: a line with the number of strokes, then for each character its Cangjie code and its four-corner code; either may lack.
    """);
WriteReadings();
WriteForms();
WriteShapes();

void WriteReadings()
{
    output.WriteLine("[readings]");
    var characters = covered.Select(c => (Character: c, Readings: string.Join(',', ReadingsOf(c)))).Where(c => c.Readings.Length > 0);
    foreach (var group in characters.GroupBy(c => c.Readings, c => c.Character).OrderBy(g => g.Key, StringComparer.Ordinal))
    {
        output.WriteLine($"{group.Key} {string.Concat(group.Select(char.ConvertFromUtf32))}");
    }
}

void WriteForms()
{
    output.WriteLine("[forms]");
    foreach (var group in forms.GroupBy(f => f.Value, f => f.Key).OrderBy(g => g.Key))
    {
        output.WriteLine(char.ConvertFromUtf32(group.Key) + string.Concat(group.Select(char.ConvertFromUtf32)));
    }
}

// Only normal forms are compared by shape. Outside the standard a character needs both codes, or it is too rare to be mistaken.
void WriteShapes()
{
    output.WriteLine("[shapes]");
    var shapes = covered.Where(c => !forms.ContainsKey(c))
        .Select(c => (Character: c, Cangjie: First("kCangjie", c), Corners: First("kFourCornerCode", c).Split('.')[0]))
        .Where(s => standard.Contains(s.Character) ? s.Cangjie.Length + s.Corners.Length > 0 : s.Cangjie.Length > 0 && s.Corners.Length > 0);
    foreach (var group in shapes.GroupBy(s => int.Parse(First("kTotalStrokes", s.Character), CultureInfo.InvariantCulture)).OrderBy(g => g.Key))
    {
        output.WriteLine(group.Key);
        foreach (var (character, cangjie, corners) in group)
        {
            output.WriteLine(char.ConvertFromUtf32(character) + cangjie + corners);
        }
    }
}

// The standard's own characters are their own form; others follow the surest source that names exactly one.
int NormalOf(int character)
{
    if (preferredForms.TryGetValue(character, out var preferred))
    {
        return preferred;
    }

    int[] simplified = [.. Targets("kSimplifiedVariant", character), .. simplifiedBackwards[character]];
    if (Only(simplified.Where(standard.Contains)) is { } simple)
    {
        return simple;
    }

    if (Only(Targets("kCompatibilityVariant", character)) is { } original)
    {
        return standard.Contains(original) ? original : NormalOf(original);
    }

    int[] alike = [.. Targets("kZVariant", character), .. zBackwards[character], .. Targets("kSemanticVariant", character), .. semanticBackwards[character]];
    return Only(alike.Select(Simplified).Where(c => standard.Contains(c) && OwnReadings(c).Intersect(OwnReadings(character)).Any()))
        ?? Only(simplified.Where(c => c != character && spoken.ContainsKey(c) && OwnReadings(c).Intersect(OwnReadings(character)).Any()))
        ?? character;
}

int Simplified(int character) => standard.Contains(character)
    ? character
    : Only(Targets("kSimplifiedVariant", character).Concat(simplifiedBackwards[character]).Where(standard.Contains)) ?? character;

// What a variant is read as, and then what its normal form is: 單 is a surname as 单 is.
string[] ReadingsOf(int character)
{
    var own = OwnReadings(character);
    string[] readings = [.. (forms.TryGetValue(character, out var normal) ? own.Concat(OwnReadings(normal)).Distinct() : own).Take(MostReadings)];
    return furtherReadings.TryGetValue(character, out var further) && !readings.Contains(further)
        ? throw new InvalidOperationException($"No room for {further}.")
        : readings;
}

// The readings of the standard, the commonest first; then those that only the other sources know.
List<string> OwnReadings(int character)
{
    List<string> common = [.. Values("kMandarin", character).Select(WithoutTone)];
    List<string> counted = [.. Values("kHanyuPinlu", character).Select(v => v.Split('('))
        .GroupBy(v => WithoutTone(v[0]), v => int.Parse(v[1].TrimEnd(')'), CultureInfo.InvariantCulture))
        .OrderByDescending(g => g.Sum()).Select(g => g.Key)];
    List<string> ordered = [.. common.Take(1), .. counted, .. common];
    string[] listed = [.. Values("kTGHZ2013", character).Select(v => WithoutTone(v.Split(':')[1]))];
    IEnumerable<string> further = furtherReadings.TryGetValue(character, out var reading) ? [reading] : [];
    var all = listed.Length == 0 ? ordered.Concat(further) : [.. ordered.Where(listed.Contains), .. listed, .. common, .. further];
    return [.. all.Where(r => r.Length > 0).Distinct()];
}

static Dictionary<string, Dictionary<int, string>> ReadFields(string folder)
{
    var fields = new Dictionary<string, Dictionary<int, string>>(StringComparer.Ordinal);
    foreach (var line in Directory.EnumerateFiles(folder, "Unihan_*.txt").SelectMany(File.ReadLines))
    {
        if (line.Split('\t') is [var codePoint, var field, var value])
        {
            if (!fields.TryGetValue(field, out var characters))
            {
                fields[field] = characters = [];
            }

            characters[CodePoint(codePoint)] = value;
        }
    }

    return fields;
}

string[] Values(string field, int character) => fields[field].TryGetValue(character, out var value) ? value.Split(' ') : [];

string First(string field, int character) => Values(field, character) is [var first, ..] ? first : "";

IEnumerable<int> Targets(string field, int character) => Values(field, character).Select(v => CodePoint(v.Split('<')[0]));

ILookup<int, int> Backwards(string field) =>
    fields[field].Keys.SelectMany(from => Targets(field, from), (from, to) => (from, to)).ToLookup(pair => pair.to, pair => pair.from);

static int CodePoint(string text) => int.Parse(text.AsSpan("U+".Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

static int Character(string text) => char.ConvertToUtf32(text, 0);

static int? Only(IEnumerable<int> characters) => characters.Distinct().Take(2).ToArray() is [var only] ? only : null;

// ü is written v, as it is typed; readings without a vowel (m, ng) are dropped, since no name is read so.
static string WithoutTone(string reading)
{
    var letters = reading.Normalize(NormalizationForm.FormD).Replace("u\u0308", "v", StringComparison.Ordinal)
        .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
    var syllable = string.Concat(letters).Normalize(NormalizationForm.FormC);
    return syllable.All(char.IsAsciiLetterLower) && syllable.AsSpan().IndexOfAny("aeiouv") >= 0 ? syllable : "";
}
