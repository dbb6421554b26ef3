namespace Baoxue.Linkage.Scoring;

/// <summary>
/// Learns from pairs of unknown kind how often true pairs stand at each level (m), by expectation maximization on the counts
/// of their patterns. How often other pairs do (u) is known before and stays.
/// </summary>
internal static class ExpectationMaximization
{
    private const int MostRounds = 200;
    private const double Settled = 1e-5;
    private const double FirstShare = 0.5;

    // Half a pair for each level, so that what was never seen is rare and not impossible.
    private const double Smoothing = 0.5;

    /// <summary>Learns the given fields.</summary>
    /// <param name="patterns">How often each pattern was seen.</param>
    /// <param name="fields">The fields that the pairs were not chosen by.</param>
    /// <param name="m">What true pairs do, to begin with; replaced for these fields.</param>
    /// <param name="u">What other pairs do.</param>
    /// <param name="missingFrom">For each field the first of its two levels of missing values, which say nothing.</param>
    /// <returns>The pairs, the share of true ones among them, and whether that has settled.</returns>
    public static (long Pairs, double Share, bool HasConverged) Learn(
        IReadOnlyDictionary<ulong, int> patterns, IReadOnlyList<int> fields, double[][] m, double[][] u, int[] missingFrom)
    {
        var pairs = patterns.Values.Sum(c => (long)c);
        var share = FirstShare;
        for (var round = 0; round < MostRounds; round++)
        {
            var seen = fields.Select(f => new double[m[f].Length]).ToArray();
            var matches = 0.0;
            foreach (var (pattern, count) in patterns)
            {
                var (yes, no) = (share, 1 - share);
                foreach (var f in fields)
                {
                    var level = Patterns.Level(pattern, f);
                    if (level < missingFrom[f])
                    {
                        yes *= m[f][level];
                        no *= u[f][level];
                    }
                }

                var weight = count * yes / (yes + no);
                matches += weight;
                for (var i = 0; i < fields.Count; i++)
                {
                    seen[i][Patterns.Level(pattern, fields[i])] += weight;
                }
            }

            var change = Math.Abs((matches / Math.Max(1, pairs)) - share);
            share = Math.Clamp(matches / Math.Max(1, pairs), 1e-9, 1 - 1e-9);
            for (var i = 0; i < fields.Count; i++)
            {
                change = Math.Max(change, Replace(m[fields[i]], seen[i], missingFrom[fields[i]]));
            }

            if (change < Settled)
            {
                return (pairs, share, true);
            }
        }

        return (pairs, share, false);
    }

    private static double Replace(double[] m, double[] seen, int levels)
    {
        var all = seen.AsSpan(0, levels).ToArray().Sum() + (Smoothing * levels);
        var change = 0.0;
        for (var level = 0; level < levels; level++)
        {
            var now = (seen[level] + Smoothing) / all;
            change = Math.Max(change, Math.Abs(now - m[level]));
            m[level] = now;
        }

        return change;
    }
}
