using Baoxue.Linkage.Scoring;

namespace Baoxue.Linkage;

/// <summary>Which records of one set are about the same person (查重结果).</summary>
public sealed class DuplicateResult
{
    private readonly RecordSet _records;
    private readonly Weights _weights;

    internal DuplicateResult(RecordSet records, Weights weights) => (_records, _weights) = (records, weights);

    /// <summary>
    /// Every pair that counts as the same or should be looked at, the lower row on the left; in order of the rows. A record
    /// may be in several.
    /// </summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>The rows of each person with more than one record, as links that count as the same join them; in order of the first row.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Clusters { get; init; }

    /// <summary>How many pairs each rule would look at and what was left out.</summary>
    public required IReadOnlyList<PairEstimate> Estimates { get; init; }

    /// <summary>What was learned from each rule to learn from.</summary>
    public required IReadOnlyList<TrainingReport> Training { get; init; }

    /// <summary>What may make the result worth less than it looks.</summary>
    public required IReadOnlyList<LinkageWarning> Warnings { get; init; }

    /// <summary>How many pairs were compared.</summary>
    public required long ComparedPairs { get; init; }

    /// <summary>Explains any two records, linked or not.</summary>
    public PairExplanation Explain(int left, int right) => _weights.Explain(_records, left, _records, right);
}
