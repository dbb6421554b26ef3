namespace Baoxue.Linkage.Scoring;

/// <summary>
/// What each level of each field says in bits (匹配权重): the binary logarithm of how much more often true pairs stand at it
/// than others. A value that is missing says nothing.
/// </summary>
internal sealed class Weights
{
    private readonly LinkagePlan _plan;
    private readonly double[][] _bits;
    private readonly TermCounts[][] _terms;
    private readonly double[][] _m;
    private readonly double[][] _u;
    private readonly int _pool;
    private readonly double _prior;

    /// <param name="plan">The strategy.</param>
    /// <param name="m">How often true pairs stand at each level.</param>
    /// <param name="u">How often others do.</param>
    /// <param name="right">The right set.</param>
    /// <param name="named">The right rows by which is counted how common a name is.</param>
    /// <param name="pool">How many right rows the one looked for may be.</param>
    /// <param name="prior">Bits before anything is compared, where more is known than the pool.</param>
    public Weights(LinkagePlan plan, double[][] m, double[][] u, RecordSet right, int[] named, int pool, double? prior = null)
    {
        _plan = plan;
        _bits = [.. plan.Fields.Select((f, i) => Enumerable.Range(0, f.Levels.Count).Select(l => l < f.MissingLeft ? Math.Log2(m[i][l] / u[i][l]) : 0).ToArray())];
        (_m, _u, _pool) = (m, u, pool);
        _terms = [.. plan.Fields.Select((f, i) => Enumerable.Range(0, f.LevelsWithTerms).Select(l => TermCounts.Of(f, right.Column(i), named, l)).ToArray())];
        _prior = prior ?? -Math.Log2(Math.Max(2, pool));
    }

    /// <summary>Weights that say nothing, where there is nothing to learn from.</summary>
    public static Weights Even(LinkagePlan plan, RecordSet right)
    {
        var even = plan.Fields.Select(f => Enumerable.Repeat(1.0, f.Levels.Count).ToArray()).ToArray();
        return new Weights(plan, even, even, right, [], right.Count);
    }

    /// <summary>Bits before anything is compared: one of all right records is the one looked for.</summary>
    public double Prior => _prior;

    /// <summary>The bits of one field of a pair.</summary>
    public double Of(int field, ulong pattern, RecordSet left, int leftRow)
    {
        var level = Patterns.Level(pattern, field);
        // The same common name says less than the same rare one.
        return level < _terms[field].Length
            ? Math.Log2(_m[field][level] / _terms[field][level].Share(_plan.Fields[field].Term(left.Column(field), leftRow, level)))
            : _bits[field][level];
    }

    /// <summary>The bits of a pair.</summary>
    public double Score(ulong pattern, RecordSet left, int leftRow)
    {
        var bits = _prior;
        for (var f = 0; f < _bits.Length; f++)
        {
            bits += Of(f, pattern, left, leftRow);
        }

        return bits;
    }

    /// <summary>What each field of two records says.</summary>
    public PairExplanation Explain(RecordSet left, int leftRow, RecordSet right, int rightRow)
    {
        var pattern = _plan.Pattern(left, leftRow, right, rightRow);
        var sum = _prior;
        var fields = new List<FieldEvidence>(_bits.Length);
        for (var f = 0; f < _bits.Length; f++)
        {
            var bits = Of(f, pattern, left, leftRow);
            sum += bits;
            fields.Add(new FieldEvidence(_plan.Fields[f].Name, _plan.Fields[f].Levels[Patterns.Level(pattern, f)], bits, sum));
        }

        return new PairExplanation(_prior, fields, sum, Probability(sum));
    }

    /// <summary>All of it as a value.</summary>
    public LinkageWeights Export() => new(_prior, _pool, [.. _plan.Fields.Select((field, f) => new FieldWeights(
        field.Name,
        [.. field.Levels.Select((level, l) => new LevelWeight(level, _m[f][l], _u[f][l], _bits[f][l]))],
        [.. _terms[f].Select((terms, l) => terms.Export(_m[f][l]))]))]);

    /// <summary>The probability that bits stand for, 0 to 1.</summary>
    public static double Probability(double bits) => 1 / (1 + Math.Pow(2, -bits));
}
