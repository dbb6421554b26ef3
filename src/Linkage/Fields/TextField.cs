namespace Baoxue.Linkage.Fields;

/// <summary>Words compared by their letters, for fields that nothing more is known of.</summary>
internal sealed class TextField(string name) : Field(
    name,
    new ComparisonLevel("same words", Agreement.Same),
    new ComparisonLevel("one letter differs", Agreement.Near),
    new ComparisonLevel("two letters differ, or the same letters in another order", Agreement.Near),
    new ComparisonLevel("the same beginning", Agreement.Differs),
    new ComparisonLevel("other words", Agreement.Differs))
{
    private const int Same = 0;
    private const int OneEdit = 1;
    private const int TwoEdits = 2;
    private const int Beginning = 3;
    private const int Other = 4;
    private const int BeginningLength = 3;
    private const int MostLetters = 200;

    public override Column NewColumn() => new Texts();

    public override bool HasPart(string part) => part is KeyParts.Value or KeyParts.Beginning;

    public override int Keys(Column column, int row, string part, Span<ulong> keys)
    {
        var text = ((Texts)column).Values[row];
        if (text.Length == 0)
        {
            return 0;
        }

        keys[0] = part == KeyParts.Beginning ? Hashing.Of(text.AsSpan(0, Math.Min(BeginningLength, text.Length))) : Hashing.Of(text);
        return 1;
    }

    public override int LevelsWithTerms => 1;

    public override ulong Term(Column column, int row, int level) => ((Texts)column).Values[row] is { Length: > 0 } text ? Hashing.Of(text) : 0;

    protected override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow)
    {
        var (a, b) = (((Texts)left).Values[leftRow], ((Texts)right).Values[rightRow]);
        if (a == b)
        {
            return Same;
        }

        // In short words one letter is much of them.
        var edits = LongNames.Edits(a, b);
        return edits == 1 && Math.Min(a.Length, b.Length) > 2 ? OneEdit
            : edits == 2 && Math.Min(a.Length, b.Length) > BeginningLength ? TwoEdits
            : HaveSameLetters(a, b) ? TwoEdits
            : a.Length >= BeginningLength && b.Length >= BeginningLength && a.AsSpan(0, BeginningLength).SequenceEqual(b.AsSpan(0, BeginningLength)) ? Beginning
            : Other;
    }

    private static bool HaveSameLetters(string a, string b) => a.Length == b.Length && a.Length > 2 && a.Order().SequenceEqual(b.Order());

    private sealed class Texts : Column
    {
        public List<string> Values { get; } = [];

        public override void Add(string? value) =>
            Values.Add(string.Join(' ', (value ?? "")[..Math.Min(MostLetters, value?.Length ?? 0)].ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

        public override bool IsMissing(int row) => Values[row].Length == 0;
    }
}
