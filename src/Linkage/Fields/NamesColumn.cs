namespace Baoxue.Linkage.Fields;

/// <summary>The names in each record of a column: none, one or several.</summary>
/// <param name="separators">What parts several names.</param>
internal sealed class NamesColumn(char[] separators) : Column
{
    // Of each record where its names begin, and after the last one where they all end.
    private int[] _starts = new int[16];
    private ulong[] _names = new ulong[16];
    private int _count;

    public LongNames LongNames { get; } = new();

    /// <summary>The names of a record.</summary>
    public ReadOnlySpan<ulong> this[int row] => _names.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public override void Add(string? value)
    {
        var before = _starts[_count];
        var end = before;
        if (before + PersonNamesField.MostNames > _names.Length)
        {
            Array.Resize(ref _names, _names.Length * 2);
        }

        foreach (var text in (value ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (end - before == PersonNamesField.MostNames)
            {
                break;
            }

            var name = PackedName.Pack(text, LongNames);
            if (name != 0 && !_names.AsSpan(before..end).Contains(name))
            {
                _names[end++] = name;
            }
        }

        if (++_count == _starts.Length)
        {
            Array.Resize(ref _starts, _count * 2);
        }

        _starts[_count] = end;
    }

    public override bool IsMissing(int row) => this[row].IsEmpty;
}
