using System.Collections;

namespace Baoxue.Linkage;

/// <summary>The best link of each left row, kept in arrays: as many objects as a register has people would be looked through again and again.</summary>
/// <param name="rows">How many left rows there are.</param>
internal sealed class LinkTable(int rows) : IReadOnlyList<Link>
{
    private const int NoLink = -1;
    private readonly int[] _right = NewRights(rows);
    private readonly double[] _bits = new double[rows];
    private readonly (LinkKind Kind, Standing Standing, bool IsLinked)[] _kinds = new (LinkKind, Standing, bool)[rows];
    private int[] _left = [];

    /// <summary>How many rows have a link; known when all were set.</summary>
    public int Count => _left.Length;

    public Link this[int index] => LinkOf(_left[index]);

    /// <summary>Sets the link of a row.</summary>
    public void Set(int left, int right, LinkKind kind, double bits, Standing standing, bool isLinked) =>
        (_right[left], _bits[left], _kinds[left]) = (right, bits, (kind, standing, isLinked));

    /// <summary>Finds the rows that have one.</summary>
    public void Close()
    {
        _left = new int[_right.Length - _right.AsSpan().Count(NoLink)];
        var count = 0;
        for (var row = 0; row < _right.Length; row++)
        {
            if (_right[row] != NoLink)
            {
                _left[count++] = row;
            }
        }
    }

    public IEnumerator<Link> GetEnumerator()
    {
        foreach (var row in _left)
        {
            yield return LinkOf(row);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int[] NewRights(int rows)
    {
        var right = new int[rows];
        Array.Fill(right, NoLink);
        return right;
    }

    private Link LinkOf(int row)
    {
        var (kind, standing, isLinked) = _kinds[row];
        return new Link(row, _right[row], kind, _bits[row], standing, isLinked);
    }
}
