namespace Baoxue.Linkage.Fields;

/// <summary>A field whose values fit into 64 bits.</summary>
internal abstract class PackedField(string name, params ComparisonLevel[] levels) : Field(name, levels)
{
    public override Column NewColumn() => new PackedColumn(Pack);

    public override bool HasPart(string part) => part == KeyParts.Value;

    public override int Keys(Column column, int row, string part, Span<ulong> keys)
    {
        var value = ((PackedColumn)column)[row];
        return value == 0 ? 0 : KeysOf(value, part, keys);
    }

    /// <summary>The value in 64 bits; 0 for what cannot be read.</summary>
    protected abstract ulong Pack(string value);

    protected abstract int LevelOf(ulong left, ulong right);

    /// <summary>The keys of a part of a value that is there.</summary>
    protected virtual int KeysOf(ulong value, string part, Span<ulong> keys)
    {
        keys[0] = value;
        return 1;
    }

    protected sealed override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow) =>
        LevelOf(((PackedColumn)left)[leftRow], ((PackedColumn)right)[rightRow]);
}
