using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// The normalized texts of one row (行值) in one buffer that is used again for the next row, so that reading a register of
/// sixty columns allocates nothing for each cell.
/// </summary>
public sealed class RowValues(RegisterSchema schema)
{
    private readonly int[] _starts = new int[schema.LastNumber + 1];
    private readonly int[] _lengths = new int[schema.LastNumber + 1];
    private char[] _buffer = new char[2048];
    private char[] _ordered = new char[2048];
    private int _used;

    /// <summary>The text of a field, empty when the row has none.</summary>
    public ReadOnlySpan<char> this[RegisterField field] => _buffer.AsSpan(_starts[field.Number], _lengths[field.Number]);

    /// <summary>The text of a field as a string of its own, or null when the row has none.</summary>
    public string? TextOf(RegisterField field) => _lengths[field.Number] == 0 ? null : new string(this[field]);

    internal void Clear()
    {
        _used = 0;
        Array.Clear(_lengths);
    }

    internal void Set(RegisterField field, ReadOnlySpan<char> text)
    {
        if (_used + text.Length > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + text.Length));
        }

        text.CopyTo(_buffer.AsSpan(_used));
        (_starts[field.Number], _lengths[field.Number]) = (_used, text.Length);
        _used += text.Length;
    }

    internal void Remove(RegisterField field) => _lengths[field.Number] = 0;

    /// <summary>Does not depend on the order of columns, nor on columns that are empty or absent.</summary>
    internal long Hash()
    {
        var most = _used + (2 * _lengths.Length);
        if (_ordered.Length < most)
        {
            _ordered = new char[most * 2];
        }

        var at = 0;
        for (var number = 0; number < _lengths.Length; number++)
        {
            if (_lengths[number] is var length and > 0)
            {
                _ordered[at++] = (char)number;
                _ordered[at++] = (char)length;
                _buffer.AsSpan(_starts[number], length).CopyTo(_ordered.AsSpan(at));
                at += length;
            }
        }

        return unchecked((long)StableHash.Of(_ordered.AsSpan(0, at)));
    }
}
