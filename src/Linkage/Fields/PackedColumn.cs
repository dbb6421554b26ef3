namespace Baoxue.Linkage.Fields;

/// <summary>Values that fit into 64 bits each; 0 is missing.</summary>
internal class PackedColumn(Func<string, ulong> pack) : Column
{
    // Read for every pair and every record of a register, so an array and no list.
    private ulong[] _values = new ulong[16];
    private int _count;

    /// <summary>The values of all records.</summary>
    public ReadOnlySpan<ulong> Values => _values.AsSpan(0, _count);

    public ulong this[int row] => _values[row];

    public override void Add(string? value)
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, _count * 2);
        }

        _values[_count++] = string.IsNullOrWhiteSpace(value) ? 0 : pack(value);
    }

    public override bool IsMissing(int row) => _values[row] == 0;
}
