namespace Baoxue.Linkage.Clustering;

/// <summary>Joins rows that links connect, each with the lowest of its group (并查集).</summary>
internal sealed class Groups
{
    private readonly int[] _lower;

    public Groups(int rows) => _lower = [.. Enumerable.Range(0, rows)];

    /// <summary>The lowest row of a group.</summary>
    public int FirstOf(int row)
    {
        while (_lower[row] != row)
        {
            row = _lower[row] = _lower[_lower[row]];
        }

        return row;
    }

    public void Join(int one, int other)
    {
        var (a, b) = (FirstOf(one), FirstOf(other));
        _lower[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>The rows of each group with more than one, ascending, in order of the first.</summary>
    public IReadOnlyList<IReadOnlyList<int>> All() =>
        [.. Enumerable.Range(0, _lower.Length).GroupBy(FirstOf).Select(g => g.ToList()).Where(g => g.Count > 1)];
}
