using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Baoxue.Data.Protection;

/// <summary>
/// Writes the block that <see cref="SealedDetails"/> reads, into a pooled buffer that is used again for the next row
/// after <see cref="Clear"/>. Fields come in ascending order, so equal contents are equal bytes and may be compared by index.
/// </summary>
public sealed class SealedDetailsWriter : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(2048);
    private int _length;
    private int _last;

    public SealedDetailsWriter() => Clear();

    /// <summary>What is written so far: the plain block, to be sealed and never stored as it is.</summary>
    public ReadOnlySpan<byte> Plain => _buffer.AsSpan(0, _length);

    public bool IsEmpty => _length == 1;

    /// <summary>Adds a field; an empty text is left out.</summary>
    public SealedDetailsWriter Add(byte field, ReadOnlySpan<char> text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(field, _last, nameof(field));
        if (text.IsEmpty)
        {
            return this;
        }

        Grow(SealedDetails.FieldHeader + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length + SealedDetails.FieldHeader));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, ushort.MaxValue, nameof(text));
        _buffer[_length] = field;
        BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(_length + 1), (ushort)length);
        _length += SealedDetails.FieldHeader + length;
        _last = field;
        return this;
    }

    public void Clear()
    {
        _buffer[0] = SealedDetails.Format;
        (_length, _last) = (1, 0);
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        CryptographicOperations.ZeroMemory(buffer);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Grow(int more)
    {
        if (_buffer.Length - _length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }
}
