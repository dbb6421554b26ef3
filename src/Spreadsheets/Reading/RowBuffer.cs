namespace Baoxue.Spreadsheets.Reading;

/// <summary>The cells of one row, their text side by side in one array that is used again for the next row.</summary>
internal sealed class RowBuffer
{
    private char[] _text = new char[4096];
    private int[] _start = new int[64];
    private int[] _length = new int[64];
    private CellKind[] _kind = new CellKind[64];
    private int _used;

    public int Count { get; private set; }

    /// <summary>Whether any cell holds more than white space.</summary>
    public bool HasContent { get; private set; }

    public void Clear() => (_used, Count, HasContent) = (0, 0, false);

    public ReadOnlySpan<char> Text(int index) => index < Count ? _text.AsSpan(_start[index], _length[index]) : [];

    public CellKind Kind(int index) => index < Count ? _kind[index] : CellKind.Empty;

    /// <summary>Room behind the text so far. It is given back unless <see cref="Commit"/> follows.</summary>
    public Span<char> Reserve(int length)
    {
        if (_text.Length - _used < length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + length));
        }

        return _text.AsSpan(_used);
    }

    /// <summary>The first characters of the reserved room become the cell of this column, counted from 0.</summary>
    public void Commit(int column, CellKind kind, int length)
    {
        Widen(column);
        (_start[column], _length[column], _kind[column]) = (_used, length, length == 0 ? CellKind.Empty : kind);
        HasContent = HasContent || !_text.AsSpan(_used, length).IsWhiteSpace();
        _used += length;
    }

    /// <summary>A formula is content even when the file remembers no value of it.</summary>
    public void CommitFormula(int column, int length)
    {
        Commit(column, CellKind.Formula, length);
        _kind[column] = CellKind.Formula;
        HasContent = true;
    }

    public void Put(int column, CellKind kind, ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        if (kind == CellKind.Formula)
        {
            CommitFormula(column, text.Length);
        }
        else
        {
            Commit(column, kind, text.Length);
        }
    }

    private void Widen(int column)
    {
        if (column >= _start.Length)
        {
            var size = Math.Max(column + 1, _start.Length * 2);
            Array.Resize(ref _start, size);
            Array.Resize(ref _length, size);
            Array.Resize(ref _kind, size);
        }

        for (; Count <= column; Count++)
        {
            (_start[Count], _length[Count], _kind[Count]) = (0, 0, CellKind.Empty);
        }
    }
}
