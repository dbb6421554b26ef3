namespace Baoxue.Linkage.Fields;

/// <summary>The one name in each record of a column.</summary>
/// <param name="longNames">Keeps the names that do not fit into 64 bits.</param>
internal sealed class NameColumn(LongNames longNames) : PackedColumn(text => PackedName.Pack(text, longNames))
{
    public LongNames LongNames { get; } = longNames;
}
