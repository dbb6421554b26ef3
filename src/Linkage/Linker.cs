using System.Runtime.CompilerServices;
using Baoxue.Linkage.Assignment;
using Baoxue.Linkage.Blocking;
using Baoxue.Linkage.Clustering;
using Baoxue.Linkage.Scoring;

namespace Baoxue.Linkage;

/// <summary>
/// Finds which records of two sets are about the same person (记录链接), after Fellegi and Sunter: records with the same
/// identifier at once where other fields bear it out, the rest by the sum of what all fields say.
/// </summary>
public static class Linker
{
    // Nearly all pairs to learn from are true, so how often others agree hardly matters there.
    private const int PairsToLearnBy = 10_000;

    /// <summary>Tells how many pairs each rule would look at, before any of them is compared.</summary>
    /// <exception cref="ArgumentException">The strategy is not whole, or a set has other fields.</exception>
    public static IReadOnlyList<PairEstimate> Estimate(LinkageStrategy strategy, RecordSet left, RecordSet right)
    {
        var plan = PlanOf(strategy, left, right);
        return BlockGuard.Narrow(Blocks(plan, left, ExactJoin.Run(plan, left, right, [])), plan, right, YearWindow.Of(plan, left, right));
    }

    /// <summary>Links two sets. The same sets and strategy give the same result.</summary>
    /// <param name="strategy">How.</param>
    /// <param name="left">The smaller set: each of its records is looked for in the other one.</param>
    /// <param name="right">The larger set, which is read a few times and never indexed.</param>
    /// <exception cref="ArgumentException">The strategy is not whole, or a set has other fields.</exception>
    public static LinkageResult Link(LinkageStrategy strategy, RecordSet left, RecordSet right)
    {
        var plan = PlanOf(strategy, left, right);
        if (left.Count == 0 || right.Count == 0)
        {
            return Nothing(plan, left, right);
        }

        var further = new List<(int Left, int Right)>();
        var patternOf = new ulong[left.Count];
        var linked = ExactJoin.Run(plan, left, right, further, patternOf);
        var training = new List<TrainingReport>();
        var window = YearWindow.Of(plan, left, right);
        var m = Training.Learn(plan, left, right, window, ChanceEstimate.Of(plan, left, All(left), right, window, PairsToLearnBy), training);

        // Whoever is left over is one of those that nobody claims: to share a birth date with one of these by chance is rarer.
        var claimed = Claimed(linked, right.Count);
        var (rest, pool) = (Rest(All(left), r => linked[r] >= 0), Rest(window, r => claimed[r]));
        var weights = new Weights(plan, m, ChanceEstimate.Of(plan, left, rest, right, pool), right, window, pool.Length);
        var index = Blocks(plan, left, linked);
        var estimates = BlockGuard.Narrow(index, plan, right, window);
        var pairs = RightPass.Run(index, plan, right, window);
        var patterns = CandidatePatterns.Of(plan, left, right, pairs);
        var links = new LinkTable(left.Count);
        AddExact(links, left, linked, patternOf, weights);
        foreach (var (one, other, kind, bits, standing, isLinked) in new BestOfEach(plan, left, weights, claimed).Of(pairs, patterns))
        {
            links.Set(one, other, kind, bits, standing, isLinked);
        }

        links.Close();
        return new LinkageResult(left, right, weights)
        {
            Strategy = strategy,
            Links = links,
            Further = further,
            Estimates = estimates,
            Training = training,
            Warnings = Warnings.Of(plan, left, right, estimates, training, links.Count),
            ComparedPairs = pairs.Count,
        };
    }

    /// <summary>
    /// Finds which records of one set are about the same person (查重): every pair that could be, and the clusters of those that
    /// count as the same. The window does not matter.
    /// </summary>
    /// <exception cref="ArgumentException">The strategy is not whole, or the set has other fields.</exception>
    public static DuplicateResult Duplicates(LinkageStrategy strategy, RecordSet records)
    {
        PlanOf(strategy, records, records);
        return DuplicateSearch.Run(LinkagePlan.Of(strategy, isOneSet: true), records);
    }

    /// <summary>The strategy resolved for two sets.</summary>
    /// <exception cref="ArgumentException">It is not whole, or a set has other fields.</exception>
    internal static LinkagePlan PlanOf(LinkageStrategy strategy, RecordSet left, RecordSet right)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Fields.SequenceEqual(strategy.Fields) && right.Fields.SequenceEqual(strategy.Fields)
            ? LinkagePlan.Of(strategy)
            : throw new ArgumentException("Both sets must have the fields of the strategy, in its order.");
    }

    private static BlockIndex Blocks(LinkagePlan plan, RecordSet left, int[] linked) =>
        BlockIndex.Of(plan.Rules, [.. Enumerable.Range(0, plan.Rules.Count)], left, [.. Enumerable.Range(0, left.Count).Where(r => linked[r] < 0)]);

    private static int[] All(RecordSet records) => [.. Enumerable.Range(0, records.Count)];

    // All of them where nobody is left over, so that there is something to count.
    private static int[] Rest(int[] rows, Func<int, bool> isDone)
    {
        var rest = Array.FindAll(rows, r => !isDone(r));
        return rest.Length > 0 ? rest : rows;
    }

    private static bool[] Claimed(int[] linked, int count)
    {
        var claimed = new bool[count];
        foreach (var right in linked.Where(r => r >= 0))
        {
            claimed[right] = true;
        }

        return claimed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddExact(LinkTable links, RecordSet left, int[] linked, ulong[] patternOf, Weights weights)
    {
        for (var row = 0; row < linked.Length; row++)
        {
            if (linked[row] >= 0)
            {
                links.Set(row, linked[row], LinkKind.Exact, weights.Score(patternOf[row], left, row), Standing.Certain, isLinked: true);
            }
        }
    }

    private static LinkageResult Nothing(LinkagePlan plan, RecordSet left, RecordSet right)
    {
        return new LinkageResult(left, right, Weights.Even(plan, right))
        {
            Strategy = plan.Strategy,
            Links = [],
            Further = [],
            Estimates = [],
            Training = [],
            Warnings = [new LinkageWarning(LinkageWarningKind.EmptySide, left.Count == 0 ? "left" : "right", 0)],
            ComparedPairs = 0,
        };
    }
}
