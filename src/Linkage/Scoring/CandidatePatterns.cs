using System.Runtime.InteropServices;
using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Scoring;

/// <summary>Compares all fields of candidate pairs, in as many threads as there are cores.</summary>
internal static class CandidatePatterns
{
    private const int PairsOfTurn = 4_000;

    /// <summary>The pattern of each pair, in their order.</summary>
    public static ulong[] Of(LinkagePlan plan, RecordSet left, RecordSet right, List<CandidatePair> pairs)
    {
        var patterns = new ulong[pairs.Count];
        Parallel.For(0, (pairs.Count + PairsOfTurn - 1) / PairsOfTurn, turn =>
        {
            var (from, count) = (turn * PairsOfTurn, Math.Min(PairsOfTurn, pairs.Count - (turn * PairsOfTurn)));
            plan.Patterns(plan.All, left, right, CollectionsMarshal.AsSpan(pairs).Slice(from, count), patterns.AsSpan(from, count));
        });
        return patterns;
    }
}
