using Baoxue.Linkage.Scoring;

namespace Baoxue.Linkage;

/// <summary>What a linkage found (比对结果).</summary>
public sealed class LinkageResult
{
    private readonly RecordSet _left;
    private readonly RecordSet _right;
    private readonly Weights _weights;
    private readonly int _leftRows;
    private readonly int _rightRows;

    internal LinkageResult(RecordSet left, RecordSet right, Weights weights)
    {
        (_left, _right, _weights) = (left, right, weights);
        (_leftRows, _rightRows) = (left.Count, right.Count);
    }

    /// <summary>How it was found.</summary>
    public required LinkageStrategy Strategy { get; init; }

    /// <summary>For each left record the best right one that was found, in order of the left rows; records for which nothing was found are not in it.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>Further right rows with the same identifier as a left row, borne out in the same way: somebody stands in the right set twice.</summary>
    public required IReadOnlyList<(int Left, int Right)> Further { get; init; }

    /// <summary>How many pairs each rule would look at and what was left out.</summary>
    public required IReadOnlyList<PairEstimate> Estimates { get; init; }

    /// <summary>What was learned from each rule to learn from.</summary>
    public required IReadOnlyList<TrainingReport> Training { get; init; }

    /// <summary>What may make the result worth less than it looks.</summary>
    public required IReadOnlyList<LinkageWarning> Warnings { get; init; }

    /// <summary>How many pairs were compared.</summary>
    public required long ComparedPairs { get; init; }

    /// <summary>The left rows that no right record counts as the same with.</summary>
    public IEnumerable<int> UnlinkedLeft()
    {
        var linked = new bool[_leftRows];
        foreach (var link in Links.Where(l => l.IsLinked))
        {
            linked[link.Left] = true;
        }

        return Unset(linked);
    }

    /// <summary>The right rows that no left record counts as the same with.</summary>
    public IEnumerable<int> UnlinkedRight()
    {
        var linked = new bool[_rightRows];
        foreach (var link in Links.Where(l => l.IsLinked))
        {
            linked[link.Right] = true;
        }

        foreach (var (_, right) in Further)
        {
            linked[right] = true;
        }

        return Unset(linked);
    }

    /// <summary>Explains any two records, linked or not.</summary>
    public PairExplanation Explain(int left, int right) => _weights.Explain(_left, left, _right, right);

    /// <summary>Whether another result is about sets of the same size, so that its rows can be those of this one.</summary>
    internal bool HasSameSizeAs(LinkageResult other) => _leftRows == other._leftRows && _rightRows == other._rightRows;

    /// <summary>What was learned, for running the same strategy elsewhere.</summary>
    public LinkageWeights LearnedWeights() => _weights.Export();

    private static IEnumerable<int> Unset(bool[] set)
    {
        for (var row = 0; row < set.Length; row++)
        {
            if (!set[row])
            {
                yield return row;
            }
        }
    }
}
