namespace Baoxue.Linkage.Blocking;

/// <summary>Estimates from a sample how many pairs each rule would look at, and leaves out the blocks that are too large.</summary>
internal static class BlockGuard
{
    private const int Sample = 100_000;

    /// <summary>Narrows an index before the right side is read past it.</summary>
    /// <returns>What each rule would look at and what was left out of it.</returns>
    public static IReadOnlyList<PairEstimate> Narrow(BlockIndex index, LinkagePlan plan, RecordSet right, int[] rows)
    {
        // A large block may be met by none of a sample and be too large all the same; then all are counted.
        var every = Math.Max(1, rows.Length / Sample);
        var least = plan.Strategy.Rules.Min(r => r.LargestBlock);
        every = Enumerable.Range(0, index.Slots).Any(slot => (long)index.SizeOf(slot) * every > least) ? 1 : every;
        var met = new int[index.Slots];
        var ruleOf = new int[index.Slots];
        var reader = plan.Rules.Read(right);
        for (var i = 0; i < rows.Length; i += every)
        {
            reader.Turn(rows[i]);
            foreach (var rule in index.Rules)
            {
                foreach (var key in reader.KeysOf(rule, index.Filter))
                {
                    var slot = index.Find(key);
                    if (slot >= 0)
                    {
                        met[slot]++;
                        ruleOf[slot] = rule;
                    }
                }
            }
        }

        var pairs = new long[plan.Rules.Count];
        var blocks = new List<(int Slot, long Pairs)>();
        for (var slot = 0; slot < met.Length; slot++)
        {
            if (met[slot] > 0)
            {
                var some = plan.IsOneSet ? (long)met[slot] * every * (index.SizeOf(slot) - 1) / 2 : (long)met[slot] * every * index.SizeOf(slot);
                pairs[ruleOf[slot]] += some;
                blocks.Add((slot, some));
            }
        }

        var droppedPairs = new long[plan.Rules.Count];
        var droppedBlocks = new int[plan.Rules.Count];
        var left = pairs.Sum();
        foreach (var (slot, some) in blocks.OrderByDescending(b => b.Pairs).ThenBy(b => b.Slot))
        {
            var rule = ruleOf[slot];
            if (some <= plan.Strategy.Rules[rule].LargestBlock && left <= plan.Strategy.MostPairs)
            {
                continue;
            }

            index.Drop(slot);
            left -= some;
            droppedPairs[rule] += some;
            droppedBlocks[rule]++;
        }

        return [.. index.Rules.Select(r => new PairEstimate(plan.Strategy.Rules[r].Name, pairs[r], droppedPairs[r], droppedBlocks[r]))];
    }
}
