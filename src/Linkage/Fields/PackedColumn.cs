namespace Baoxue.Linkage.Fields;

/// <summary>Values that fit into 64 bits each; 0 is missing.</summary>
internal sealed class PackedColumn(Func<string, ulong> pack) : Column
{
    private readonly List<ulong> _values = [];

    public ulong this[int row] => _values[row];

    public override void Add(string? value) => _values.Add(string.IsNullOrWhiteSpace(value) ? 0 : pack(value));

    public override bool IsMissing(int row) => _values[row] == 0;
}
