using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Scoring;

/// <summary>
/// Learns how often true pairs stand at each level (m) from the pairs of several rules. They are taken from all left records
/// and not from those that are left over, where what agrees is rarer than it is.
/// </summary>
internal static class Training
{
    private const int MostRows = 20_000;
    private const int FewestPairs = 20;

    /// <summary>Learns m, and says what each rule told.</summary>
    public static double[][] Learn(LinkagePlan plan, RecordSet left, RecordSet right, int[] rightRows, double[][] u, List<TrainingReport> reports)
    {
        // In one set true pairs are few, so that none can be spared.
        var every = plan.IsOneSet ? 1 : Math.Max(1, left.Count / MostRows);
        int[] rows = [.. Enumerable.Range(0, left.Count).Where(r => r % every == 0)];
        var index = BlockIndex.Of(plan.Rules, plan.Training, left, rows);
        BlockGuard.Narrow(index, plan, right, rightRows);
        var pairs = RightPass.Run(index, plan, right, rightRows);
        var patterns = CandidatePatterns.Of(plan, left, right, pairs);
        var missing = plan.Fields.Select(f => f.MissingLeft).ToArray();
        var sums = plan.Fields.Select(f => new double[f.Levels.Count]).ToArray();
        var weights = new double[plan.Fields.Length];
        foreach (var rule in plan.Training)
        {
            var fields = Enumerable.Range(0, plan.Fields.Length).Except(plan.Rules.FieldsOf(rule)).ToList();
            var counts = Count(pairs, patterns, rule);
            var m = Guess(plan);
            var (found, share, hasConverged) = ExpectationMaximization.Learn(counts, fields, m, u, missing);
            reports.Add(new TrainingReport(plan.Strategy.Rules[rule].Name, found, share, hasConverged));
            var weight = found < FewestPairs ? 0 : found * share;
            foreach (var f in fields)
            {
                weights[f] += weight;
                for (var level = 0; level < m[f].Length; level++)
                {
                    sums[f][level] += weight * m[f][level];
                }
            }
        }

        var guess = Guess(plan);
        return [.. sums.Select((levels, f) => weights[f] > 0 ? levels.Select(s => s / weights[f]).ToArray() : guess[f])];
    }

    /// <summary>Whether a rule found too few pairs to learn from.</summary>
    public static bool IsTooLittle(TrainingReport report) => report.Pairs < FewestPairs;

    // True pairs mostly agree; of the rest most are slips.
    private static double[][] Guess(LinkagePlan plan) => [.. plan.Fields.Select(field =>
    {
        const double best = 0.9;
        var levels = field.MissingLeft;
        var m = new double[field.Levels.Count];
        Array.Fill(m, 1);
        var shares = Enumerable.Range(1, levels - 1).Select(l => 1.0 / (l * l)).ToArray();
        m[0] = best;
        for (var level = 1; level < levels; level++)
        {
            m[level] = (1 - best) * shares[level - 1] / shares.Sum();
        }

        return m;
    })];

    private static Dictionary<ulong, int> Count(List<CandidatePair> pairs, ulong[] patterns, int rule)
    {
        var counts = new Dictionary<ulong, int>();
        for (var i = 0; i < patterns.Length; i++)
        {
            if ((pairs[i].Rules & (1U << rule)) != 0)
            {
                counts[patterns[i]] = counts.GetValueOrDefault(patterns[i]) + 1;
            }
        }

        return counts;
    }
}
