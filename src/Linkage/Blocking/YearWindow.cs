namespace Baoxue.Linkage.Blocking;

/// <summary>The right rows that are looked at (检索范围): those whose year some left row has, or has within one year.</summary>
internal static class YearWindow
{
    private const int Years = 10_000;

    /// <summary>The rows, in their order; all where the strategy has no window, and every one without a date.</summary>
    public static int[] Of(LinkagePlan plan, RecordSet left, RecordSet right)
    {
        if (plan.Window < 0)
        {
            return [.. Enumerable.Range(0, right.Count)];
        }

        var isIn = new bool[Years + 2];
        for (var row = 0; row < left.Count; row++)
        {
            if (YearOf(plan, left, row) is > 0 and var year)
            {
                isIn[year - 1] = isIn[year] = isIn[year + 1] = true;
            }
        }

        isIn[0] = true;
        var rows = new List<int>();
        for (var row = 0; row < right.Count; row++)
        {
            if (isIn[YearOf(plan, right, row)])
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    // 0 without a date.
    private static int YearOf(LinkagePlan plan, RecordSet records, int row)
    {
        Span<ulong> key = stackalloc ulong[RuleKeys.MostKeysOfPart];
        return plan.Fields[plan.Window].Keys(records.Column(plan.Window), row, KeyParts.Year, key) > 0 ? (int)key[0] : 0;
    }
}
