namespace Baoxue.Linkage.Blocking;

/// <summary>
/// The blocks (分块) of the records that are looked for: by each key of each rule the rows that have it. It is made of the
/// small side; the large one is read past it once.
/// </summary>
internal sealed class BlockIndex
{
    private BlockIndex(KeyTable table, PartFilter filter, int[] rules) => (Table, Filter, Rules) = (table, filter, rules);

    /// <summary>The rules whose keys are in it.</summary>
    public int[] Rules { get; }

    /// <summary>The blocks.</summary>
    public KeyTable Table { get; }

    /// <summary>Which parts occur.</summary>
    public PartFilter Filter { get; }

    /// <summary>Makes the blocks of some rows for some of the rules.</summary>
    public static BlockIndex Of(RuleKeys keys, int[] rules, RecordSet records, int[] rows)
    {
        // Several names and numbers put right make more keys than rules.
        var index = new BlockIndex(new KeyTable(rows.Length * (rules.Length + 4)), new PartFilter(keys.Parts), rules);
        var reader = keys.Read(records, rules, null);
        foreach (var turn in Turns.Of(rows))
        {
            reader.Turn(turn);
            foreach (var rule in rules)
            {
                var found = reader.KeysOf(rule);
                for (var i = 0; i < found.Count; i++)
                {
                    index.Table.Add(found.Keys[i], turn[found.Places[i]]);
                }
            }

            foreach (var part in reader.Parts)
            {
                index.Filter.Add(part, reader.PartKeys(part).All);
            }
        }

        index.Table.Close();
        return index;
    }
}
