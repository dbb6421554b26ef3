using System.Text;

namespace Baoxue.Linkage.Fields;

/// <summary>The long names of a column (长姓名), by the digest of their letters, with the words they consist of.</summary>
internal sealed class LongNames
{
    private const int MostLetters = 100;
    private static readonly char[] Dots = ['·', '•', '.', '．', '‧', '∙', '・', ' ', '\u3000'];
    private readonly Dictionary<ulong, string[]> _words = [];

    /// <summary>Keeps the first letters of a name.</summary>
    /// <returns>Its digest.</returns>
    public ulong Add(string text)
    {
        var words = text[..Math.Min(MostLetters, text.Length)].Split(Dots, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Normal).Where(w => w.Length > 0).ToArray();
        var digest = PackedName.Digest(string.Concat(words));

        // Written without its dots as well, it keeps them.
        if (!_words.TryGetValue(digest, out var known) || known.Length < words.Length)
        {
            _words[digest] = words;
        }

        return digest;
    }

    /// <summary>The words of a long name.</summary>
    public string[] Words(ulong name) => _words[name & PackedName.DigestBits];

    /// <summary>How many letters must be changed, put in or left out to make one text the other; 3 for more than two.</summary>
    public static int Edits(string first, string second)
    {
        const int most = 3;
        if (Math.Abs(first.Length - second.Length) >= most)
        {
            return most;
        }

        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = first[i - 1] == second[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1]));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return Math.Min(most, row[second.Length]);
    }

    private static string Normal(string word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (PackedName.NormalOf(rune) is > 0 and var normal)
            {
                text.Append(char.ConvertFromUtf32(normal));
            }
        }

        return text.ToString();
    }
}
