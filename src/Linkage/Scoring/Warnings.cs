namespace Baoxue.Linkage.Scoring;

/// <summary>Looks for what may make a linkage worth less than it looks.</summary>
internal static class Warnings
{
    private const int FewestRecords = 100;
    private const int MostLookedAt = 10_000;

    public static IReadOnlyList<LinkageWarning> Of(
        LinkagePlan plan, RecordSet left, RecordSet right, IReadOnlyList<PairEstimate> estimates, IReadOnlyList<TrainingReport> training, int? links = null)
    {
        List<LinkageWarning> warnings =
        [
            .. estimates.Where(e => e.DroppedBlocks > 0).Select(e => new LinkageWarning(LinkageWarningKind.BlocksDropped, e.Rule, e.DroppedBlocks)),
            .. training.Where(Training.IsTooLittle).Select(t => new LinkageWarning(LinkageWarningKind.TooFewPairs, t.Rule, t.Pairs)),
            .. training.Where(t => !t.HasConverged).Select(t => new LinkageWarning(LinkageWarningKind.NotConverged, t.Rule, t.Pairs)),
            .. OneValue(plan, left).Concat(OneValue(plan, right)).DistinctBy(w => w.Subject),
        ];
        if (links == 0)
        {
            warnings.Add(new LinkageWarning(LinkageWarningKind.NothingInCommon, "both", 0));
        }

        return warnings;
    }

    private static IEnumerable<LinkageWarning> OneValue(LinkagePlan plan, RecordSet records)
    {
        for (var f = 0; f < plan.Fields.Length; f++)
        {
            if (plan.Strategy.Fields[f].Kind != FieldKind.Category && MostVoted(plan, f, records) is var (votes, all) && all >= FewestRecords && votes > all / 2)
            {
                yield return new LinkageWarning(LinkageWarningKind.OneValueThroughout, plan.Fields[f].Name, votes);
            }
        }
    }

    // The majority vote of Boyer and Moore finds the only value that more than half can have; a second look counts it.
    private static (int Votes, int All) MostVoted(LinkagePlan plan, int f, RecordSet records)
    {
        Span<ulong> keys = stackalloc ulong[Blocking.RuleKeys.MostKeysOfPart];
        var (candidate, lead, all) = (0UL, 0, 0);
        var every = Math.Max(1, records.Count / MostLookedAt);
        for (var row = 0; row < records.Count; row += every)
        {
            if (plan.Fields[f].Keys(records.Column(f), row, KeyParts.Value, keys) > 0)
            {
                all++;
                (candidate, lead) = lead == 0 ? (keys[0], 1) : (candidate, lead + (candidate == keys[0] ? 1 : -1));
            }
        }

        var votes = 0;
        for (var row = 0; row < records.Count && lead > 0; row += every)
        {
            votes += plan.Fields[f].Keys(records.Column(f), row, KeyParts.Value, keys) > 0 && keys[0] == candidate ? 1 : 0;
        }

        return (votes * every, all * every);
    }
}
