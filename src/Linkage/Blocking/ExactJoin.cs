using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    /// <param name="plan">The strategy.</param>
    /// <param name="left">The left set.</param>
    /// <param name="right">The right set.</param>
    /// <param name="further">Takes the further pairs.</param>
    /// <param name="patterns">Takes the pattern of each left row that is linked, if it is wanted: here both records are at hand.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Run(LinkagePlan plan, RecordSet left, RecordSet right, List<(int Left, int Right)> further, ulong[]? patterns = null)
    {
        var linked = new int[left.Count];
        Array.Fill(linked, -1);
        if (plan.Exact < 0)
        {
            return linked;
        }

        var table = TableOf(plan, left);
        var met = new byte[left.Count];
        var pairs = new List<CandidatePair>();
        var found = new List<ulong>();
        var (keys, numbers) = (new PartKeys(), new FoundKeys());
        foreach (var turn in Turns.All(right.Count))
        {
            Read(plan, right, turn, keys, numbers);
            pairs.Clear();
            AddPairs(table, turn, numbers.Find(table), pairs);
            CollectionsMarshal.SetCount(found, pairs.Count);
            plan.Patterns(patterns is null ? plan.Verify : plan.All, left, right, CollectionsMarshal.AsSpan(pairs), CollectionsMarshal.AsSpan(found));
            for (var i = 0; i < pairs.Count; i++)
            {
                var (one, row, _) = pairs[i];
                if (met[one] == MostOfOneNumber || !IsBorneOut(plan, found[i]))
                {
                    continue;
                }

                met[one]++;
                if (linked[one] >= 0)
                {
                    further.Add((one, row));
                    continue;
                }

                linked[one] = row;
                if (patterns is not null)
                {
                    patterns[one] = found[i];
                }
            }
        }

        return linked;
    }

    private static KeyTable TableOf(LinkagePlan plan, RecordSet left)
    {
        var table = new KeyTable(left.Count);
        var (keys, numbers) = (new PartKeys(), new FoundKeys());
        foreach (var turn in Turns.All(left.Count))
        {
            Read(plan, left, turn, keys, numbers);
            for (var i = 0; i < numbers.Count; i++)
            {
                table.Add(numbers.Keys[i], turn[numbers.Places[i]]);
            }
        }

        table.Close();
        return table;
    }

    private static void Read(LinkagePlan plan, RecordSet records, ArraySegment<int> turn, PartKeys keys, FoundKeys numbers)
    {
        plan.ReadKeys(records, plan.Exact, KeyParts.Value, turn, keys);
        keys.Spread(0, filter: null);
        numbers.Begin(0, keys);
    }

    private static void AddPairs(KeyTable table, ArraySegment<int> turn, FoundKeys numbers, List<CandidatePair> pairs)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            var (entry, count) = (numbers.Blocks[i], 0);
            for (; entry != 0 && count < MostOfOneNumber; count++)
            {
                pairs.Add(new CandidatePair(table.RowOf(entry, out entry), turn[numbers.Places[i]], 0));
            }
        }
    }

    private static bool IsBorneOut(LinkagePlan plan, ulong pattern)
    {
        foreach (var f in plan.Verify)
        {
            if (Linkage.Patterns.Level(pattern, f) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
