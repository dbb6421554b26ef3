using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Scoring;

/// <summary>Compares all fields of candidate pairs, in as many threads as there are cores.</summary>
internal static class CandidatePatterns
{
    private const int PairsOfTurn = 20_000;

    /// <summary>The pattern of each pair, in their order.</summary>
    public static ulong[] Of(LinkagePlan plan, RecordSet left, RecordSet right, List<CandidatePair> pairs)
    {
        var patterns = new ulong[pairs.Count];
        Parallel.For(0, (pairs.Count + PairsOfTurn - 1) / PairsOfTurn, turn =>
        {
            for (var i = turn * PairsOfTurn; i < Math.Min(pairs.Count, (turn + 1) * PairsOfTurn); i++)
            {
                patterns[i] = plan.Pattern(left, pairs[i].Left, right, pairs[i].Right);
            }
        });
        return patterns;
    }
}
