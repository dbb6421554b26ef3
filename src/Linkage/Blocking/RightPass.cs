namespace Baoxue.Linkage.Blocking;

/// <summary>Reads rows of the right side past an index once, in as many threads as there are cores, and finds the pairs in order of the right rows.</summary>
internal static class RightPass
{
    private const int RowsOfTurn = 50_000;

    public static List<CandidatePair> Run(BlockIndex index, LinkagePlan plan, RecordSet right, int[] rows)
    {
        var turns = (rows.Length + RowsOfTurn - 1) / RowsOfTurn;
        var found = new List<CandidatePair>[turns];
        Parallel.For(0, turns, turn => found[turn] = Turn(index, plan, right, new ArraySegment<int>(rows, turn * RowsOfTurn, Math.Min(RowsOfTurn, rows.Length - (turn * RowsOfTurn)))));
        var all = new List<CandidatePair>(found.Sum(f => f.Count));
        foreach (var some in found)
        {
            all.AddRange(some);
        }

        return all;
    }

    private static List<CandidatePair> Turn(BlockIndex index, LinkagePlan plan, RecordSet right, ArraySegment<int> rightRows)
    {
        var pairs = new List<CandidatePair>();
        var reader = plan.Rules.Read(right);
        var rows = new List<int>();
        var hits = new List<(int Left, uint Rules)>();
        foreach (var row in rightRows)
        {
            reader.Turn(row);
            hits.Clear();
            foreach (var rule in index.Rules)
            {
                foreach (var key in reader.KeysOf(rule, index.Filter))
                {
                    var slot = index.Find(key);
                    if (slot < 0)
                    {
                        continue;
                    }

                    rows.Clear();
                    index.AddRows(slot, rows);
                    foreach (var left in rows)
                    {
                        hits.Add((left, 1U << rule));
                    }
                }
            }

            if (plan.IsOneSet)
            {
                hits.RemoveAll(hit => hit.Left >= row);
            }

            AddEachOnce(hits, row, pairs);
        }

        return pairs;
    }

    private static void AddEachOnce(List<(int Left, uint Rules)> hits, int row, List<CandidatePair> pairs)
    {
        hits.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        for (var i = 0; i < hits.Count;)
        {
            var (left, rules) = hits[i];
            for (i++; i < hits.Count && hits[i].Left == left; i++)
            {
                rules |= hits[i].Rules;
            }

            pairs.Add(new CandidatePair(left, row, rules));
        }
    }
}
