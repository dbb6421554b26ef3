using Baoxue.Linkage.Chinese;
using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>
/// Writes out what generated SQL reads (标准化数据): the packed columns of both sets, the names in them, and small tables of what characters
/// look or sound alike and how common each name is. What a row holds is what <see cref="RecordSet"/> keeps, so that both routes compare the same.
/// </summary>
public static class SqlTables
{
    // Each is compared letter by letter.
    private const long MostLongPairs = 50_000_000;
    private const int CharactersOfName = PackedName.MostCharacters;

    /// <summary>The tables for a strategy and what it has learned.</summary>
    /// <exception cref="ArgumentException">The strategy is not whole, or a set has other fields.</exception>
    /// <exception cref="NotSupportedException">A field is compared by its letters, or there are too many long names.</exception>
    public static IReadOnlyList<SqlTable> Of(LinkageStrategy strategy, LinkageWeights weights, RecordSet left, RecordSet right)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var plan = Linker.PlanOf(strategy, left, right);
        var script = new SqlPlan(plan);
        var (ours, theirs) = (Names(script, left), Names(script, right));
        return
        [
            Records("left_records", script, left), Records("right_records", script, right),
            Keys("left_keys", script, left), Keys("right_keys", script, right),
            NamesOf("left_names", script, left), NamesOf("right_names", script, right),
            Letters(ours, theirs), Alike(ours, theirs), LongNames(ours, theirs), Terms(weights),
        ];
    }

    private static SqlTable Records(string name, SqlPlan script, RecordSet records) => new(
        name,
        [new("id", "integer"), .. script.Fields.SelectMany(f => f.Columns), .. script.SingleParts.Select(p => new SqlColumn(SqlPlan.Part(p), "bigint"))],
        Enumerable.Range(0, records.Count).Select(row => (object?[])
        [
            row,
            .. script.Fields.SelectMany(f => f.Values(records.Column(f.Number), row)),
            .. script.SingleParts.Select(p => script.KeysOf(records, row, p).Select(k => (object?)k).SingleOrDefault()),
        ]));

    // Repaired numbers, and of several names each.
    private static SqlTable Keys(string name, SqlPlan script, RecordSet records) => new(
        name,
        [new("part", "integer"), new("id", "integer"), new("key", "bigint")],
        script.SeveralParts.SelectMany(part => Enumerable.Range(0, records.Count).SelectMany(row => script.KeysOf(records, row, part).Select(key => (object?[])[part, row, key]))));

    private static SqlTable NamesOf(string name, SqlPlan script, RecordSet records) => new(
        name,
        [new("field", "integer"), new("id", "integer"), new("name", "bigint")],
        script.NameFields.SelectMany(f => Enumerable.Range(0, records.Count).SelectMany(row => f.NamesOf(records.Column(f.Number), row).Select(n => (object?[])[f.Number, row, unchecked((long)n)]))));

    private static SqlTable Letters(Dictionary<ulong, LongNames> ours, Dictionary<ulong, LongNames> theirs) => new(
        "letters",
        [new("name", "bigint"), new("count", "integer"), .. Enumerable.Range(1, CharactersOfName).Select(i => new SqlColumn($"c{i}", "integer"))],
        ours.Concat(theirs.Where(n => !ours.ContainsKey(n.Key))).Select(n =>
        {
            var letters = new int[CharactersOfName];
            var count = PackedName.Characters(n.Key, n.Value, letters);
            return (object?[])[unchecked((long)n.Key), count, .. Enumerable.Range(0, CharactersOfName).Select(i => i < count ? (object?)letters[i] : null)];
        }));

    private static SqlTable Alike(Dictionary<ulong, LongNames> ours, Dictionary<ulong, LongNames> theirs) => new(
        "alike", [new("a", "integer"), new("b", "integer"), new("grade", "integer")], AlikeCharacters.Between(CharactersOf(ours), CharactersOf(theirs)).Select(p => (object?[])[p.A, p.B, p.Grade]));

    private static SqlTable LongNames(Dictionary<ulong, LongNames> ours, Dictionary<ulong, LongNames> theirs) => new(
        "long_names", [new("left_name", "bigint"), new("right_name", "bigint"), new("level", "integer")], LongPairs(ours, theirs));

    private static IEnumerable<object?[]> LongPairs(Dictionary<ulong, LongNames> ours, Dictionary<ulong, LongNames> theirs)
    {
        var (ourLong, theirLong) = (ours.Keys.Where(PackedName.IsLong).ToHashSet(), theirs.Keys.Where(PackedName.IsLong).ToHashSet());
        if (((long)ourLong.Count * theirs.Count) + ((long)theirLong.Count * ours.Count) > MostLongPairs)
        {
            throw new NotSupportedException($"{ourLong.Count} and {theirLong.Count} names of more than four characters are too many to be compared beforehand.");
        }

        foreach (var (a, b) in ourLong.SelectMany(a => theirs.Keys.Select(b => (a, b))).Concat(theirLong.SelectMany(b => ours.Keys.Where(a => !ourLong.Contains(a)).Select(a => (a, b)))))
        {
            if (NameComparison.Level(a, ours[a], b, theirs[b]) is < NameComparison.Other and var level)
            {
                yield return [unchecked((long)a), unchecked((long)b), level];
            }
        }
    }

    private static SqlTable Terms(LinkageWeights weights) => new(
        "terms",
        [new("field", "integer"), new("level", "integer"), new("slot", "integer"), new("bits", "double precision")],
        weights.Fields.SelectMany((field, f) => field.Terms.SelectMany((terms, level) => terms.BitsOfSlot.Select(t => (object?[])[f, level, t.Key, t.Value]))));

    // Each name of a side, with what knows the letters of the long ones.
    private static Dictionary<ulong, LongNames> Names(SqlPlan script, RecordSet records)
    {
        var names = new Dictionary<ulong, LongNames>();
        foreach (var field in script.NameFields)
        {
            var longNames = SqlNames.LongNamesOf(records.Column(field.Number));
            for (var row = 0; row < records.Count; row++)
            {
                foreach (var name in field.NamesOf(records.Column(field.Number), row))
                {
                    names.TryAdd(name, longNames);
                }
            }
        }

        return names;
    }

    private static HashSet<int> CharactersOf(Dictionary<ulong, LongNames> names)
    {
        var characters = new HashSet<int>();
        var letters = new int[CharactersOfName];
        foreach (var (name, longNames) in names)
        {
            characters.UnionWith(letters.Take(PackedName.Characters(name, longNames, letters)));
        }

        return characters;
    }
}
