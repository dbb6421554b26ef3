namespace Baoxue.Linkage.Blocking;

/// <summary>Samples rows, and parts them into turns of which all keys stay in the cache.</summary>
internal static class Turns
{
    /// <summary>All rows of a set; the next turn overwrites the one before.</summary>
    public static IEnumerable<ArraySegment<int>> All(int count)
    {
        var rows = new int[RuleKeys.RowsOfTurn];
        for (var from = 0; from < count; from += rows.Length)
        {
            var length = Math.Min(rows.Length, count - from);
            for (var i = 0; i < length; i++)
            {
                rows[i] = from + i;
            }

            yield return new ArraySegment<int>(rows, 0, length);
        }
    }

    /// <summary>Every so manieth row, so that about as many are left as asked for.</summary>
    public static int[] Sample(int[] rows, int about)
    {
        var every = Math.Max(1, rows.Length / about);
        if (every == 1)
        {
            return rows;
        }

        var sample = new int[(rows.Length + every - 1) / every];
        for (var i = 0; i < sample.Length; i++)
        {
            sample[i] = rows[i * every];
        }

        return sample;
    }

    /// <summary>These rows.</summary>
    public static IEnumerable<ArraySegment<int>> Of(int[] rows)
    {
        for (var from = 0; from < rows.Length; from += RuleKeys.RowsOfTurn)
        {
            yield return new ArraySegment<int>(rows, from, Math.Min(RuleKeys.RowsOfTurn, rows.Length - from));
        }
    }
}
