namespace Baoxue.Linkage.Blocking;

/// <summary>Reads rows of the right side past an index once, in as many threads as there are cores, and finds the pairs in order of the right rows.</summary>
internal static class RightPass
{
    private const int TurnsOfTask = 16;

    // A hit is a number that sorts by the place in the turn, then the left row, then the rule.
    private const int BitsOfRow = 32;
    private const int BitsOfRule = 5;

    public static List<CandidatePair> Run(BlockIndex index, LinkagePlan plan, RecordSet right, int[] rows)
    {
        const int rowsOfTask = TurnsOfTask * RuleKeys.RowsOfTurn;
        var found = new List<CandidatePair>[(rows.Length + rowsOfTask - 1) / rowsOfTask];
        Parallel.For(
            0,
            found.Length,
            () => plan.Rules.Read(right, index.Rules, index.Filter),
            (task, _, reader) =>
            {
                found[task] = Task(index, plan.IsOneSet, reader, rows.AsSpan(task * rowsOfTask, Math.Min(rowsOfTask, rows.Length - (task * rowsOfTask))));
                return reader;
            },
            _ => { });
        var all = new List<CandidatePair>(found.Sum(f => f.Count));
        foreach (var some in found)
        {
            all.AddRange(some);
        }

        return all;
    }

    private static List<CandidatePair> Task(BlockIndex index, bool isOneSet, RuleKeys.Reader reader, ReadOnlySpan<int> rows)
    {
        var pairs = new List<CandidatePair>();
        var hits = new List<ulong>();
        while (rows.Length > 0)
        {
            var turn = rows[..Math.Min(RuleKeys.RowsOfTurn, rows.Length)];
            rows = rows[turn.Length..];
            reader.Turn(turn);
            hits.Clear();
            foreach (var rule in index.Rules)
            {
                AddHits(index.Table, reader.KeysOf(rule).Find(index.Table), rule, isOneSet ? turn : [], hits);
            }

            AddEachOnce(hits, turn, pairs);
        }

        return pairs;
    }

    // Of one set each pair is found once, from its higher row; of two there is no row to stay below.
    private static void AddHits(KeyTable table, FoundKeys found, int rule, ReadOnlySpan<int> below, List<ulong> hits)
    {
        var (blocks, places) = (found.Blocks, found.Places);
        for (var i = 0; i < found.Count; i++)
        {
            var until = below.IsEmpty ? int.MaxValue : below[places[i]];
            for (var entry = blocks[i]; entry != 0;)
            {
                var row = table.RowOf(entry, out entry);
                if (row < until)
                {
                    hits.Add(((((ulong)places[i] << BitsOfRow) | (uint)row) << BitsOfRule) | (uint)rule);
                }
            }
        }
    }

    private static void AddEachOnce(List<ulong> hits, ReadOnlySpan<int> turn, List<CandidatePair> pairs)
    {
        hits.Sort();
        for (var i = 0; i < hits.Count;)
        {
            var pair = hits[i] >> BitsOfRule;
            var rules = 0U;
            for (; i < hits.Count && hits[i] >> BitsOfRule == pair; i++)
            {
                rules |= 1U << (int)(hits[i] & ((1 << BitsOfRule) - 1));
            }

            pairs.Add(new CandidatePair((int)(uint)pair, turn[(int)(pair >> BitsOfRow)], rules));
        }
    }
}
