namespace Baoxue.Linkage.Blocking;

/// <summary>
/// Links records of the same identifier at once where the fields that verify it say the same (精确匹配并核对). Where they say
/// something else, however near, it is the sum of all fields that tells: twins have names that sound alike.
/// </summary>
internal static class ExactJoin
{
    /// <summary>A number that so many records carry is nobody's.</summary>
    public const int MostOfOneNumber = 50;

    /// <summary>The right row that each left row is linked to, -1 for none; and the rows that share one beyond that.</summary>
    public static int[] Run(LinkagePlan plan, RecordSet left, RecordSet right, List<(int Left, int Right)> further)
    {
        var linked = new int[left.Count];
        Array.Fill(linked, -1);
        if (plan.Exact < 0)
        {
            return linked;
        }

        var rows = Table.Of(plan, left);
        var met = new byte[left.Count];
        var field = plan.Fields[plan.Exact];
        var column = right.Column(plan.Exact);
        Span<ulong> key = stackalloc ulong[RuleKeys.MostKeysOfPart];
        for (var row = 0; row < right.Count; row++)
        {
            if (field.Keys(column, row, KeyParts.Value, key) == 0)
            {
                continue;
            }

            for (var (one, count) = (rows.First(key[0]), 0); one >= 0 && count < MostOfOneNumber; one = rows.Next(one), count++)
            {
                if (met[one] == MostOfOneNumber || !IsBorneOut(plan, left, one, right, row))
                {
                    continue;
                }

                met[one]++;
                if (linked[one] < 0)
                {
                    linked[one] = row;
                }
                else
                {
                    further.Add((one, row));
                }
            }
        }

        return linked;
    }

    private static bool IsBorneOut(LinkagePlan plan, RecordSet left, int leftRow, RecordSet right, int rightRow)
    {
        foreach (var f in plan.Verify)
        {
            if (plan.Fields[f].Level(left.Column(f), leftRow, right.Column(f), rightRow) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Table(int capacity, int rows)
    {
        private readonly ulong[] _keys = new ulong[capacity];
        private readonly int[] _first = new int[capacity];
        private readonly int[] _next = new int[rows];

        public static Table Of(LinkagePlan plan, RecordSet records)
        {
            var table = new Table((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, records.Count * 2)), records.Count);
            var column = records.Column(plan.Exact);
            Span<ulong> key = stackalloc ulong[RuleKeys.MostKeysOfPart];
            for (var row = records.Count - 1; row >= 0; row--)
            {
                if (plan.Fields[plan.Exact].Keys(column, row, KeyParts.Value, key) > 0)
                {
                    var slot = table.SlotOf(key[0]);
                    table._keys[slot] = key[0];
                    table._next[row] = table._first[slot];
                    table._first[slot] = row + 1;
                }
            }

            return table;
        }

        public int First(ulong key) => _first[SlotOf(key)] - 1;

        public int Next(int row) => _next[row] - 1;

        private int SlotOf(ulong key)
        {
            var mask = _keys.Length - 1;
            var slot = (int)Hashing.Mix(key) & mask;
            while (_keys[slot] != 0 && _keys[slot] != key)
            {
                slot = (slot + 1) & mask;
            }

            return slot;
        }
    }
}
