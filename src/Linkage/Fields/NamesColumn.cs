using System.Runtime.InteropServices;

namespace Baoxue.Linkage.Fields;

/// <summary>The names in each record of a column: none, one or several.</summary>
/// <param name="separators">What parts several names.</param>
internal sealed class NamesColumn(char[] separators) : Column
{
    private readonly List<ulong> _names = [];
    private readonly List<int> _ends = [];

    public LongNames LongNames { get; } = new();

    /// <summary>The names of a record.</summary>
    public ReadOnlySpan<ulong> this[int row]
    {
        get
        {
            var from = row == 0 ? 0 : _ends[row - 1];
            return CollectionsMarshal.AsSpan(_names)[from.._ends[row]];
        }
    }

    public override void Add(string? value)
    {
        var before = _names.Count;
        foreach (var text in (value ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_names.Count - before == PersonNamesField.MostNames)
            {
                break;
            }

            var name = PackedName.Pack(text, LongNames);
            if (name != 0 && !CollectionsMarshal.AsSpan(_names)[before..].Contains(name))
            {
                _names.Add(name);
            }
        }

        _ends.Add(_names.Count);
    }

    public override bool IsMissing(int row) => this[row].IsEmpty;
}
