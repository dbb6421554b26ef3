namespace Baoxue.Linkage.Blocking;

/// <summary>The right rows that are looked at (检索范围): those whose year some left row has, or has within one year.</summary>
internal static class YearWindow
{
    private const int Years = 10_000;

    /// <summary>The rows, in their order; all where the strategy has no window or nobody is in it, and every one without a date.</summary>
    public static int[] Of(LinkagePlan plan, RecordSet left, RecordSet right)
    {
        if (plan.Window < 0)
        {
            return All(right);
        }

        var isIn = new bool[Years + 2];
        var keys = new PartKeys();
        foreach (var turn in Turns.All(left.Count))
        {
            plan.ReadKeys(left, plan.Window, KeyParts.Year, turn, keys);
            foreach (var year in keys.All)
            {
                isIn[year - 1] = isIn[year] = isIn[year + 1] = true;
            }
        }

        var rows = new List<int>(right.Count / 4);
        foreach (var turn in Turns.All(right.Count))
        {
            plan.ReadKeys(right, plan.Window, KeyParts.Year, turn, keys);
            for (var place = 0; place < turn.Count; place++)
            {
                if (keys[place].IsEmpty || isIn[keys[place][0]])
                {
                    rows.Add(turn[place]);
                }
            }
        }

        return rows.Count > 0 ? [.. rows] : All(right);
    }

    private static int[] All(RecordSet records) => [.. Enumerable.Range(0, records.Count)];
}
