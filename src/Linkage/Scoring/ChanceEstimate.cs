using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Scoring;

/// <summary>How often two records of different people stand at each level (u): counted on pairs taken at random.</summary>
internal static class ChanceEstimate
{
    private const int MostPairs = 50_000;
    private const int Slots = 1 << 16;
    private const int MostCounted = 100_000;
    private const double Smoothing = 0.5;
    private const ulong Seed = 20240901;

    /// <summary>The shares of all levels of all fields; those of missing values are 1, since they say nothing.</summary>
    /// <param name="plan">The strategy.</param>
    /// <param name="left">The left set.</param>
    /// <param name="leftRows">The left rows that are looked for.</param>
    /// <param name="right">The right set.</param>
    /// <param name="rightRows">The right rows they may be.</param>
    /// <param name="pairs">How many pairs are compared.</param>
    public static double[][] Of(LinkagePlan plan, RecordSet left, int[] leftRows, RecordSet right, int[] rightRows, int pairs = MostPairs)
    {
        var seen = plan.Fields.Select(f => new int[f.Levels.Count]).ToArray();
        var taken = AtRandom(plan, leftRows, rightRows, pairs);
        var patterns = new ulong[taken.Length];
        plan.Patterns(plan.All, left, right, taken, patterns);
        for (var f = 0; f < seen.Length; f++)
        {
            var counts = seen[f];
            foreach (var pattern in patterns)
            {
                counts[Patterns.Level(pattern, f)]++;
            }
        }

        int[] ours = new int[Slots], theirs = new int[Slots];
        return [.. plan.Fields.Select((_, f) => Shares(plan, f, seen[f], (left, leftRows, ours), (right, rightRows, theirs)))];
    }

    // Of the right rows one from each stretch, in their order: what is read together stands together. In one set nobody is paired with himself.
    private static ReadOnlySpan<CandidatePair> AtRandom(LinkagePlan plan, int[] leftRows, int[] rightRows, int count)
    {
        var pairs = new CandidatePair[count];
        var (state, taken) = (Seed, 0);
        for (var i = 0; i < count; i++)
        {
            var (from, until) = ((long)i * rightRows.Length / count, (long)(i + 1) * rightRows.Length / count);
            var other = from + (long)(Next(ref state) % (ulong)Math.Max(1, until - from));
            var pair = new CandidatePair(leftRows[Next(ref state) % (ulong)leftRows.Length], rightRows[other], 0);
            if (!plan.IsOneSet || pair.Left != pair.Right)
            {
                pairs[taken++] = pair;
            }
        }

        return pairs.AsSpan(0, taken);
    }

    private static double[] Shares(LinkagePlan plan, int f, int[] seen, (RecordSet Records, int[] Rows, int[] Counts) left, (RecordSet Records, int[] Rows, int[] Counts) right)
    {
        var field = plan.Fields[f];
        var levels = field.MissingLeft;
        var all = seen.Take(levels).Sum() + (Smoothing * levels);
        var shares = new double[field.Levels.Count];
        Array.Fill(shares, 1);
        for (var level = 0; level < levels; level++)
        {
            shares[level] = field.ChanceAgreement(level, right.Rows.Length) ?? (seen[level] + Smoothing) / all;
        }

        // What a sample of pairs hardly ever meets, the same value, follows from how often each value occurs.
        if (field.IsSameByKey && field.ChanceAgreement(0, right.Rows.Length) is null && SameValue(plan, f, left, right) is { } same)
        {
            shares[0] = same;
        }

        return shares;
    }

    private static double? SameValue(LinkagePlan plan, int f, (RecordSet Records, int[] Rows, int[] Counts) left, (RecordSet Records, int[] Rows, int[] Counts) right)
    {
        var (own, their) = (Count(plan, f, left), Count(plan, f, right));
        if (own == 0 || their == 0)
        {
            return null;
        }

        var same = 0.0;
        for (var slot = 0; slot < Slots; slot++)
        {
            same += (double)left.Counts[slot] * (right.Counts[slot] - (plan.IsOneSet && right.Counts[slot] > 0 ? 1 : 0));
        }

        // Different values that share a slot look the same; that much is taken off again.
        return Math.Max((same / own / their) - (1.0 / Slots), 1.0 / Math.Max(own, their));
    }

    // Counts how many records have each key, and how many have any.
    private static int Count(LinkagePlan plan, int f, (RecordSet Records, int[] Rows, int[] Counts) side)
    {
        Array.Clear(side.Counts);
        var present = 0;
        var keys = new PartKeys();
        foreach (var turn in Turns.Of(Turns.Sample(side.Rows, MostCounted)))
        {
            plan.ReadKeys(side.Records, f, KeyParts.Value, turn, keys);
            present += keys.Present;
            foreach (var key in keys.All)
            {
                side.Counts[Hashing.Mix(key) & (Slots - 1)]++;
            }
        }

        return present;
    }

    private static ulong Next(ref ulong state) => Hashing.Mix(state += 0x9E3779B97F4A7C15);
}
