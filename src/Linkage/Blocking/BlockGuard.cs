namespace Baoxue.Linkage.Blocking;

/// <summary>Estimates from a sample how many pairs each rule would look at, and leaves out the blocks that are too large.</summary>
internal static class BlockGuard
{
    private const int Sample = 25_000;

    /// <summary>Narrows an index before the right side is read past it.</summary>
    /// <returns>What each rule would look at and what was left out of it.</returns>
    public static IReadOnlyList<PairEstimate> Narrow(BlockIndex index, LinkagePlan plan, RecordSet right, int[] rows)
    {
        // A large block may be met by none of a sample and be too large all the same; then all are counted.
        var every = Math.Max(1, rows.Length / Sample);
        every = (long)index.Table.Largest * every > plan.Strategy.Rules.Min(r => r.LargestBlock) ? 1 : every;
        var met = new int[index.Table.Blocks];
        var ruleOf = new byte[index.Table.Blocks];
        Meet(index, plan.Rules.Read(right, index.Rules, index.Filter), every == 1 ? rows : Turns.Sample(rows, Sample), met, ruleOf);

        // In one set each pair of a block is looked at once, and none of a record with itself.
        long PairsOf(int block) => plan.IsOneSet
            ? (long)met[block] * every * (index.Table.SizeOf(block) - 1) / 2
            : (long)met[block] * every * index.Table.SizeOf(block);

        var pairs = new long[plan.Rules.Count];
        for (var block = 1; block < met.Length; block++)
        {
            pairs[ruleOf[block]] += PairsOf(block);
        }

        var droppedPairs = new long[plan.Rules.Count];
        var droppedBlocks = new int[plan.Rules.Count];
        var left = pairs.Sum();
        bool IsTooLarge(int block) => PairsOf(block) > plan.Strategy.Rules[ruleOf[block]].LargestBlock;
        var isTooMuch = left > plan.Strategy.MostPairs;
        foreach (var block in Enumerable.Range(1, met.Length - 1).Where(b => met[b] > 0 && (isTooMuch || IsTooLarge(b))).OrderByDescending(PairsOf).ThenBy(b => b))
        {
            var (rule, some) = (ruleOf[block], PairsOf(block));
            if (left <= plan.Strategy.MostPairs && !IsTooLarge(block))
            {
                continue;
            }

            index.Table.Drop(block);
            left -= some;
            droppedPairs[rule] += some;
            droppedBlocks[rule]++;
        }

        return [.. index.Rules.Select(r => new PairEstimate(plan.Strategy.Rules[r].Name, pairs[r], droppedPairs[r], droppedBlocks[r]))];
    }

    // How often each block is asked for, and by which rule.
    private static void Meet(BlockIndex index, RuleKeys.Reader reader, int[] rows, int[] met, byte[] ruleOf)
    {
        foreach (var turn in Turns.Of(rows))
        {
            reader.Turn(turn);
            foreach (var rule in index.Rules)
            {
                var found = reader.KeysOf(rule).Find(index.Table);
                foreach (var block in found.Blocks.AsSpan(0, found.Count))
                {
                    (met[block], ruleOf[block]) = (met[block] + 1, (byte)rule);
                }
            }
        }

        // What is in no block.
        met[0] = 0;
    }
}
