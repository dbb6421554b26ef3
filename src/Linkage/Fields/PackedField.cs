using System.Runtime.CompilerServices;
using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Fields;

/// <summary>A field whose values fit into 64 bits; two that are equal stand at the best level.</summary>
internal abstract class PackedField(string name, params ComparisonLevel[] levels) : Field(name, levels)
{
    public override Column NewColumn() => new PackedColumn(Pack);

    public override bool HasPart(string part) => part == KeyParts.Value;

    public override int Keys(Column column, int row, string part, Span<ulong> keys)
    {
        var value = ((PackedColumn)column)[row];
        if (value == 0)
        {
            return 0;
        }

        var (shift, bits) = BitsOf(part);
        keys[0] = (value >> shift) & bits;
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void ReadKeys(Column column, ReadOnlySpan<int> rows, string part, PartKeys into)
    {
        var values = ((PackedColumn)column).Values;
        var (shift, bits) = BitsOf(part);
        foreach (var row in rows)
        {
            into.Add((values[row] >> shift) & bits);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public sealed override void AddLevels(Column left, Column right, ReadOnlySpan<CandidatePair> pairs, Span<ulong> patterns, int shift)
    {
        var (ours, theirs) = ((PackedColumn)left, (PackedColumn)right);
        for (var i = 0; i < pairs.Length; i++)
        {
            var (a, b) = (ours[pairs[i].Left], theirs[pairs[i].Right]);
            var level = a == 0 ? MissingLeft : b == 0 ? MissingLeft + 1 : a == b ? 0 : LevelOf(a, b);
            patterns[i] |= (ulong)level << shift;
        }
    }

    /// <summary>The value in 64 bits; 0 for what cannot be read.</summary>
    protected abstract ulong Pack(string value);

    protected abstract int LevelOf(ulong left, ulong right);

    /// <summary>Which bits of a value are the key of a part; some of them are set in every value that is there.</summary>
    protected virtual (int Shift, ulong Bits) BitsOf(string part) => (0, ulong.MaxValue);

    protected sealed override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow) =>
        LevelOf(((PackedColumn)left)[leftRow], ((PackedColumn)right)[rightRow]);
}
