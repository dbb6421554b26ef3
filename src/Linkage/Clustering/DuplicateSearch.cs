using Baoxue.Linkage.Blocking;
using Baoxue.Linkage.Scoring;

namespace Baoxue.Linkage.Clustering;

/// <summary>
/// Looks for records of one set that are about the same person. Unlike between two sets there is no best one for each: whoever
/// stands there three times is in three pairs.
/// </summary>
internal static class DuplicateSearch
{
    public static DuplicateResult Run(LinkagePlan plan, RecordSet records)
    {
        if (records.Count == 0)
        {
            return Nothing(plan, records);
        }

        int[] rows = [.. Enumerable.Range(0, records.Count)];
        var training = new List<TrainingReport>();
        var u = ChanceEstimate.Of(plan, records, rows, records, rows);
        var m = Training.Learn(plan, records, records, rows, u, training);

        var exact = SameIdentifier(plan, records);
        var weights = new Weights(plan, m, u, records, rows, records.Count, Prior(records.Count, exact.Count, training));
        var index = BlockIndex.Of(plan.Rules, [.. Enumerable.Range(0, plan.Rules.Count)], records, rows);
        var estimates = BlockGuard.Narrow(index, plan, records, rows);
        var pairs = RightPass.Run(index, plan, records, rows);
        var patterns = CandidatePatterns.Of(plan, records, records, pairs);
        List<Link> links =
        [
            .. exact.Select(p => new Link(p.Left, p.Right, LinkKind.Exact, weights.Score(plan.PatternOfLinked(records, p.Left, records, p.Right), records, p.Left), Standing.Certain, true)),
            .. Scored(plan, records, weights, pairs, patterns, exact),
        ];
        links.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        var warnings = new List<LinkageWarning>(Warnings.Of(plan, records, records, estimates, training));
        return new DuplicateResult(records, weights)
        {
            Links = Believed(links, plan, records.Count, warnings, out var clusters),
            Clusters = clusters,
            Estimates = estimates,
            Training = training,
            Warnings = warnings,
            ComparedPairs = pairs.Count,
        };
    }

    // Of all pairs of a set as many are true as the identifier tells, or the rule to learn from that found most.
    private static double Prior(int records, int exact, List<TrainingReport> training)
    {
        var known = Math.Max(1, Math.Max(exact, training.Where(t => t.HasConverged && !Training.IsTooLittle(t)).Select(t => t.Pairs * t.Share).DefaultIfEmpty().Max()));
        return Math.Log2(Math.Min(0.5, known / Math.Max(1, records * (records - 1.0) / 2)));
    }

    // Everybody has his own number, so the lower row of each pair tells it apart from that.
    private static HashSet<(int Left, int Right)> SameIdentifier(LinkagePlan plan, RecordSet records)
    {
        var further = new List<(int Left, int Right)>();
        var linked = ExactJoin.Run(plan, records, records, further);
        return [.. linked.Select((right, left) => (Left: left, Right: right)).Concat(further)
            .Where(p => p.Right >= 0 && p.Left != p.Right).Select(p => (Math.Min(p.Left, p.Right), Math.Max(p.Left, p.Right)))];
    }

    private static IEnumerable<Link> Scored(LinkagePlan plan, RecordSet records, Weights weights, List<CandidatePair> pairs, ulong[] patterns, HashSet<(int Left, int Right)> exact)
    {
        for (var i = 0; i < patterns.Length; i++)
        {
            var (left, right, _) = pairs[i];
            var bits = weights.Score(patterns[i], records, left);
            if (bits < plan.Strategy.ReviewFrom || IsSomebodyElse(plan, patterns[i]) || exact.Contains((left, right)))
            {
                continue;
            }

            var isRelative = IsRelative(plan, patterns[i], bits);
            yield return new Link(
                left, right, LinkKind.Scored, bits, bits <= plan.Strategy.ReviewTo || isRelative ? Standing.Review : Standing.Certain, !isRelative && bits >= plan.Strategy.Threshold);
        }
    }

    // Twins share all but name and number, and one may carry the number of the other. So a name that differs is a twin's, whatever else says.
    // Under two right numbers name and birth date must be the same, and all of it beyond doubt.
    private static bool IsRelative(LinkagePlan plan, ulong pattern, double bits) =>
        (plan.NeedsOneOf.Length > 0 && !plan.NeedsOneOf.Any(f => plan.Agrees(f, Patterns.Level(pattern, f))))
        || HasOtherName(plan, pattern)
        || (HasOtherNumber(plan, pattern) && (bits <= plan.Strategy.ReviewTo || plan.Verify.Any(f => AgreementOf(plan, f, pattern) != Agreement.Same)));

    // Two names and two right numbers: nobody needs to look at all the twins of a register.
    private static bool IsSomebodyElse(LinkagePlan plan, ulong pattern) => HasOtherNumber(plan, pattern) && HasOtherName(plan, pattern);

    private static bool HasOtherName(LinkagePlan plan, ulong pattern) => plan.TellsRelativesApart.Any(f => AgreementOf(plan, f, pattern) == Agreement.Differs);

    private static bool HasOtherNumber(LinkagePlan plan, ulong pattern) => plan.Exact >= 0 && AgreementOf(plan, plan.Exact, pattern) == Agreement.Differs;

    private static Agreement AgreementOf(LinkagePlan plan, int field, ulong pattern) => plan.Fields[field].Levels[Patterns.Level(pattern, field)].Agreement;

    private static List<Link> Believed(List<Link> links, LinkagePlan plan, int count, List<LinkageWarning> warnings, out IReadOnlyList<IReadOnlyList<int>> clusters)
    {
        var groups = new Groups(count);
        foreach (var link in links.Where(l => l.IsLinked))
        {
            groups.Join(link.Left, link.Right);
        }

        var all = groups.All();
        clusters = [.. all.Where(c => c.Count <= plan.Strategy.LargestCluster)];
        var tooLarge = all.Where(c => c.Count > plan.Strategy.LargestCluster).ToDictionary(c => c[0], c => c.Count);
        warnings.AddRange(tooLarge.OrderBy(c => c.Key).Select(c => new LinkageWarning(LinkageWarningKind.ClusterTooLarge, $"row {c.Key}", c.Value)));
        return tooLarge.Count == 0 ? links
            : [.. links.Select(l => l.IsLinked && tooLarge.ContainsKey(groups.FirstOf(l.Left)) ? l with { Standing = Standing.Review, IsLinked = false } : l)];
    }

    private static DuplicateResult Nothing(LinkagePlan plan, RecordSet records) =>
        new(records, Weights.Even(plan, records))
        {
            Links = [],
            Clusters = [],
            Estimates = [],
            Training = [],
            Warnings = [new LinkageWarning(LinkageWarningKind.EmptySide, "left", 0)],
            ComparedPairs = 0,
        };
}
