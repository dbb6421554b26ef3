using Baoxue.Linkage.Blocking;
using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage;

/// <summary>A strategy whose names are resolved to numbers and which was found to be whole.</summary>
internal sealed class LinkagePlan
{
    private readonly int[] _unverified;

    private LinkagePlan(LinkageStrategy strategy, bool isOneSet)
    {
        (Strategy, IsOneSet) = (strategy, isOneSet);
        Fields = [.. strategy.Fields.Select(Field.Of)];
        Rules = RuleKeys.Of(strategy, Fields);
        Exact = strategy.ExactField is null ? -1 : IndexOf(strategy.ExactField);
        Verify = [.. strategy.Verify.Select(IndexOf)];
        Window = strategy.Window is null ? -1 : IndexOf(strategy.Window);
        NeedsOneOf = [.. strategy.NeedsOneOf.Select(IndexOf)];
        TellsRelativesApart = NeedsOneOf.Length == 0 ? Verify : [.. Verify.Intersect(NeedsOneOf)];
        All = [.. Enumerable.Range(0, Fields.Length)];
        _unverified = [.. All.Except([Exact, .. Verify])];
        Training = [.. strategy.Training.Select(IndexOfRule)];
    }

    public LinkageStrategy Strategy { get; }

    /// <summary>Whether both sides are the same set: each pair is looked at once, and no record with itself.</summary>
    public bool IsOneSet { get; }

    public Field[] Fields { get; }

    /// <summary>The numbers of all fields.</summary>
    public int[] All { get; }

    public RuleKeys Rules { get; }

    /// <summary>The number of the field that links at once; -1 for none.</summary>
    public int Exact { get; }

    public int[] Verify { get; }

    /// <summary>The number of the date whose years narrow the right side; -1 for none.</summary>
    public int Window { get; }

    public int[] NeedsOneOf { get; }

    /// <summary>The verifying fields that brothers and sisters do not share.</summary>
    public int[] TellsRelativesApart { get; }

    public int[] Training { get; }

    /// <summary>Resolves a strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="isOneSet">Whether both sides will be the same set.</param>
    /// <exception cref="ArgumentException">Something in it is named twice, or not at all, or there is too much of it.</exception>
    public static LinkagePlan Of(LinkageStrategy strategy, bool isOneSet = false)
    {
        Refuse(strategy.Version < 1, "Versions are counted from 1.");
        Refuse(strategy.Fields.Count is 0 or > LinkageStrategy.MostFields, $"A strategy has 1 to {LinkageStrategy.MostFields} fields.");
        Refuse(strategy.Rules.Count is 0 or > LinkageStrategy.MostRules, $"A strategy has 1 to {LinkageStrategy.MostRules} rules.");
        Refuse(strategy.Fields.DistinctBy(f => f.Name).Count() != strategy.Fields.Count, "Two fields have the same name.");
        Refuse(strategy.Rules.DistinctBy(r => r.Name).Count() != strategy.Rules.Count, "Two rules have the same name.");
        Refuse(strategy.Rules.Any(r => r.Parts.Count == 0), "A rule without parts would pair everything with everything.");
        Refuse(strategy.Rules.Any(r => r.Parts.Count > BlockingRule.MostParts || r.Parts.Distinct().Count() != r.Parts.Count), $"A rule has at most {BlockingRule.MostParts} parts, each once.");
        Refuse(!double.IsFinite(strategy.ReviewFrom) || !double.IsFinite(strategy.ReviewTo), "What is to be reviewed lies between two numbers.");
        Refuse(!double.IsFinite(strategy.ClaimedPenalty) || strategy.ClaimedPenalty < 0, "A penalty is a number of bits from 0.");
        Refuse(!(strategy.ReviewFrom <= strategy.Threshold && strategy.Threshold <= strategy.ReviewTo), "The threshold lies within what is to be reviewed.");
        Refuse(strategy.LargestCluster < 2, "A cluster has at least two records.");
        Refuse(strategy.Training.Count == 0, "Nothing says from which rules to learn.");
        var plan = new LinkagePlan(strategy, isOneSet);
        Refuse(plan.Exact >= 0 && strategy.Fields[plan.Exact].Kind != FieldKind.Identifier, $"{strategy.ExactField} is no identifier.");
        Refuse(plan.Window >= 0 && strategy.Fields[plan.Window].Kind != FieldKind.Date, $"{strategy.Window} is no date.");
        Refuse(plan.Exact >= 0 && (plan.Verify.Length == 0 || plan.Verify.Contains(plan.Exact)), "An equal identifier must be verified by other fields.");
        var untaught = plan.Fields.Where((_, f) => plan.Training.All(r => plan.Rules.FieldsOf(r).Contains(f))).Select(f => f.Name).ToList();
        Refuse(untaught.Count > 0, $"Every rule to learn from names {string.Join(", ", untaught)}, so nothing can be learned of it.");
        return plan;
    }

    /// <summary>The level of each field for two records, four bits each, the first field lowest.</summary>
    public ulong Pattern(RecordSet left, int leftRow, RecordSet right, int rightRow) => Pattern(All, left, leftRow, right, rightRow);

    /// <summary>The same for two records that the identifier linked: it and what verified it are at the best level.</summary>
    public ulong PatternOfLinked(RecordSet left, int leftRow, RecordSet right, int rightRow) => Pattern(_unverified, left, leftRow, right, rightRow);

    /// <summary>The levels of some fields of many pairs.</summary>
    public void Patterns(int[] fields, RecordSet left, RecordSet right, ReadOnlySpan<CandidatePair> pairs, Span<ulong> patterns)
    {
        patterns.Clear();
        foreach (var f in fields)
        {
            Fields[f].AddLevels(left.Column(f), right.Column(f), pairs, patterns, Linkage.Patterns.BitsOfLevel * f);
        }
    }

    /// <summary>The keys of a part of one field in some records.</summary>
    public void ReadKeys(RecordSet records, int field, string part, ReadOnlySpan<int> rows, PartKeys into)
    {
        into.Clear();
        Fields[field].ReadKeys(records.Column(field), rows, part, into);
    }

    /// <summary>Whether a field of a pair is the same or nearly so.</summary>
    public bool Agrees(int field, int level) => Fields[field].Levels[level].Agreement is Agreement.Same or Agreement.Near;

    private ulong Pattern(int[] fields, RecordSet left, int leftRow, RecordSet right, int rightRow)
    {
        var pattern = 0UL;
        foreach (var f in fields)
        {
            pattern |= (ulong)Fields[f].Level(left.Column(f), leftRow, right.Column(f), rightRow) << (Linkage.Patterns.BitsOfLevel * f);
        }

        return pattern;
    }

    private static void Refuse(bool isWrong, string why)
    {
        if (isWrong)
        {
            throw new ArgumentException(why);
        }
    }

    private int IndexOf(string field)
    {
        var index = Array.FindIndex(Fields, f => f.Name == field);
        Refuse(index < 0, $"There is no field {field}.");
        return index;
    }

    private int IndexOfRule(string rule)
    {
        var index = Strategy.Rules.ToList().FindIndex(r => r.Name == rule);
        Refuse(index < 0, $"There is no rule {rule}.");
        return index;
    }
}
