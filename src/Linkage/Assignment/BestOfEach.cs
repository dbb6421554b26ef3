using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Baoxue.Linkage.Blocking;
using Baoxue.Linkage.Scoring;

namespace Baoxue.Linkage.Assignment;

/// <summary>
/// Chooses the best right record for each left one that no identifier linked (最佳匹配), the surest first, so that what one has
/// claimed is known to the next.
/// </summary>
internal sealed class BestOfEach(LinkagePlan plan, RecordSet left, Weights weights, bool[] claimed)
{
    /// <summary>So much more must name and birth date say for somebody else before the number is held to be a relative's.</summary>
    public const double Contradiction = 5;

    /// <summary>The best of the candidates of each left row that has any.</summary>
    public IEnumerable<Link> Of(List<CandidatePair> pairs, ulong[] patterns)
    {
        var candidates = InOrderOfLeft(pairs, patterns);
        var groups = new List<(double Best, int From, int Until)>();
        for (var from = 0; from < candidates.Length;)
        {
            var (until, best) = (from, double.NegativeInfinity);
            for (; until < candidates.Length && candidates[until].Left == candidates[from].Left; until++)
            {
                best = Math.Max(best, candidates[until].Bits);
            }

            groups.Add((best, from, until));
            from = until;
        }

        groups.Sort(static (a, b) => a.Best != b.Best ? b.Best.CompareTo(a.Best) : a.From.CompareTo(b.From));
        return groups.Select(g => Claim(Best(candidates.AsSpan(g.From..g.Until))));
    }

    // Pairs are found in order of the right rows; each goes behind those of its left row so far.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Candidate[] InOrderOfLeft(List<CandidatePair> pairs, ulong[] patterns)
    {
        var ends = new int[left.Count + 1];
        foreach (var pair in pairs)
        {
            ends[pair.Left + 1]++;
        }

        for (var row = 0; row < left.Count; row++)
        {
            ends[row + 1] += ends[row];
        }

        var candidates = new Candidate[patterns.Length];
        for (var i = 0; i < patterns.Length; i++)
        {
            var (row, right, _) = pairs[i];
            candidates[ends[row]++] = new Candidate(row, right, patterns[i], weights.Score(patterns[i], left, row));
        }

        return candidates;
    }

    private Link Claim(Link link)
    {
        claimed[link.Right] |= link.IsLinked;
        return link;
    }

    private Link Best(ReadOnlySpan<Candidate> candidates)
    {
        var (best, bits) = (-1, double.NegativeInfinity);
        var (isTwin, isSame) = (false, false);
        for (var i = 0; i < candidates.Length; i++)
        {
            // Whoever counts as the same goes before the brother of a twin, however much is said for him.
            var (twin, score) = (IsTwin(candidates[i]), Score(candidates[i]));
            var same = !twin && score >= plan.Strategy.Threshold;
            if (best < 0 || (same && !isSame) || (same == isSame && score > bits))
            {
                (best, bits, isTwin, isSame) = (i, score, twin, same);
            }
        }

        var isAgainst = false;
        if (!HasIdentifier(candidates[best]))
        {
            isAgainst = AnyHasIdentifier(candidates);
        }
        else if (Contradicting(candidates, candidates[best]) is { Candidate: >= 0 } other)
        {
            (best, bits) = other;
            (isAgainst, isTwin) = (true, false);
        }

        var standing = bits < plan.Strategy.ReviewFrom ? Standing.Weak
            : bits <= plan.Strategy.ReviewTo || isAgainst || isTwin ? Standing.Review
            : Standing.Certain;
        return new Link(
            candidates[best].Left, candidates[best].Right, isAgainst ? LinkKind.AgainstIdentifier : LinkKind.Scored, bits, standing, !isTwin && bits >= plan.Strategy.Threshold);
    }

    // Somebody with another number whom name and birth date fit so much better that the number must be a relative's. It says
    // nothing then, so what it took away is given back, but the rest must be beyond doubt. A name that is the same, or missing, contradicts nothing: no two
    // children of a family have the same.
    private (int Candidate, double Bits) Contradicting(ReadOnlySpan<Candidate> candidates, Candidate best)
    {
        var (found, bits) = (-1, plan.Strategy.ReviewTo);
        if (!plan.TellsRelativesApart.Any(f => Agreement(f, best) is not (Linkage.Agreement.Same or Linkage.Agreement.MissingLeft or Linkage.Agreement.MissingRight)))
        {
            return (found, bits);
        }

        for (var i = 0; i < candidates.Length; i++)
        {
            var without = Score(candidates[i]) - weights.Of(plan.Exact, candidates[i].Pattern, left, best.Left);
            if (!HasIdentifier(candidates[i]) && !IsTwin(candidates[i]) && without >= bits && Verifying(candidates[i]) >= Verifying(best) + Contradiction)
            {
                (found, bits) = (i, without);
            }
        }

        return (found, bits);
    }

    private double Score(Candidate candidate) => candidate.Bits - (claimed[candidate.Right] ? plan.Strategy.ClaimedPenalty : 0);

    private bool IsTwin(Candidate candidate) => claimed[candidate.Right] && plan.NeedsOneOf.Length > 0 && !AgreesOnOneOf(candidate);

    private bool AgreesOnOneOf(Candidate candidate)
    {
        foreach (var f in plan.NeedsOneOf)
        {
            if (plan.Agrees(f, Patterns.Level(candidate.Pattern, f)))
            {
                return true;
            }
        }

        return false;
    }

    private double Verifying(Candidate candidate) => plan.Verify.Sum(f => weights.Of(f, candidate.Pattern, left, candidate.Left));

    private bool HasIdentifier(Candidate candidate) => plan.Exact >= 0 && Patterns.Level(candidate.Pattern, plan.Exact) == 0;

    private bool AnyHasIdentifier(ReadOnlySpan<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (HasIdentifier(candidate))
            {
                return true;
            }
        }

        return false;
    }

    private Agreement Agreement(int field, Candidate candidate) => plan.Fields[field].Levels[Patterns.Level(candidate.Pattern, field)].Agreement;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(int Left, int Right, ulong Pattern, double Bits);
}
