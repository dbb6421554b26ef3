using Baoxue.Linkage.Blocking;
using Baoxue.Linkage.Scoring;

namespace Baoxue.Linkage.Assignment;

/// <summary>Chooses the best right record for each left one that no identifier linked (最佳匹配).</summary>
internal sealed class BestOfEach(LinkagePlan plan, RecordSet left, Weights weights, bool[] claimed)
{
    // So much more must name and birth date say for somebody else before the number is held to be a relative's.
    private const double Contradiction = 5;

    /// <summary>The best of the candidates of each left row, in order of the left rows.</summary>
    public IEnumerable<Link> Of(List<CandidatePair> pairs, ulong[] patterns)
    {
        var order = Enumerable.Range(0, pairs.Count).ToArray();
        Array.Sort(order, (a, b) => pairs[a].Left != pairs[b].Left ? pairs[a].Left.CompareTo(pairs[b].Left) : pairs[a].Right.CompareTo(pairs[b].Right));
        for (var from = 0; from < order.Length;)
        {
            var row = pairs[order[from]].Left;
            var until = from;
            while (until < order.Length && pairs[order[until]].Left == row)
            {
                until++;
            }

            yield return Best(pairs, patterns, order.AsSpan(from..until));
            from = until;
        }
    }

    private Link Best(List<CandidatePair> pairs, ulong[] patterns, ReadOnlySpan<int> candidates)
    {
        var row = pairs[candidates[0]].Left;
        var (best, bits) = (-1, double.NegativeInfinity);
        foreach (var candidate in candidates)
        {
            var score = Score(pairs[candidate], patterns[candidate]);
            (best, bits) = score > bits ? (candidate, score) : (best, bits);
        }

        var isAgainst = false;
        if (!HasIdentifier(patterns[best]))
        {
            isAgainst = AnyHasIdentifier(patterns, candidates);
        }
        else if (!IsBorneOut(patterns[best]) && Contradicting(pairs, patterns, candidates, patterns[best]) is { Candidate: >= 0 } other)
        {
            (best, bits) = other;
            isAgainst = true;
        }

        var isTwin = claimed[pairs[best].Right] && plan.NeedsOneOf.Length > 0 && !plan.NeedsOneOf.Any(f => plan.Agrees(f, Patterns.Level(patterns[best], f)));
        var standing = bits < plan.Strategy.ReviewFrom ? Standing.Weak
            : bits <= plan.Strategy.ReviewTo || isAgainst || isTwin ? Standing.Review
            : Standing.Certain;
        return new Link(row, pairs[best].Right, isAgainst ? LinkKind.AgainstIdentifier : LinkKind.Scored, bits, standing, !isTwin && bits >= plan.Strategy.Threshold);
    }

    // Somebody with another number whom name and birth date fit so much better that the number must be a relative's. It says
    // nothing then, so what it took away is given back.
    private (int Candidate, double Bits) Contradicting(List<CandidatePair> pairs, ulong[] patterns, ReadOnlySpan<int> candidates, ulong best)
    {
        var row = pairs[candidates[0]].Left;
        var (found, bits) = (-1, plan.Strategy.Threshold);
        foreach (var candidate in candidates)
        {
            var pattern = patterns[candidate];
            var without = Score(pairs[candidate], pattern) - weights.Of(plan.Exact, pattern, left, row);
            if (!HasIdentifier(pattern) && without >= bits && Verifying(pattern, row) >= Verifying(best, row) + Contradiction)
            {
                (found, bits) = (candidate, without);
            }
        }

        return (found, bits);
    }

    private double Score(CandidatePair pair, ulong pattern) => weights.Score(pattern, left, pair.Left) - (claimed[pair.Right] ? plan.Strategy.ClaimedPenalty : 0);

    private double Verifying(ulong pattern, int row) => plan.Verify.Sum(f => weights.Of(f, pattern, left, row));

    private bool HasIdentifier(ulong pattern) => plan.Exact >= 0 && Patterns.Level(pattern, plan.Exact) == 0;

    private bool AnyHasIdentifier(ulong[] patterns, ReadOnlySpan<int> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (HasIdentifier(patterns[candidate]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBorneOut(ulong pattern) => plan.Verify.All(f => plan.Agrees(f, Patterns.Level(pattern, f)));
}
