using System.Buffers;
using System.Text;

namespace Baoxue.Data.Protection;

/// <summary>
/// Keyed digests by which equal values are found without being read: 16 bytes, deterministic, one family per
/// <see cref="IndexPurpose"/>. Callers normalize first; nothing is normalized here.
/// </summary>
public sealed class BlindIndex
{
    public const int Length = 16;
    private const int StackLimit = 512;

    private readonly PerThread<KeyedHash> _hash;

    public BlindIndex(KeyRing ring)
    {
        var key = ring.Only(KeyUse.BlindIndex);
        _hash = new(() => key.Suite.HashWith(key.Secret));
    }

    public byte[] Of(IndexPurpose purpose, string normalized)
    {
        var index = new byte[Length];
        Of(purpose, normalized, index);
        return index;
    }

    public void Of(IndexPurpose purpose, ReadOnlySpan<char> normalized, Span<byte> index)
    {
        var room = 1 + Encoding.UTF8.GetMaxByteCount(normalized.Length);
        byte[]? rented = room > StackLimit ? ArrayPool<byte>.Shared.Rent(room) : null;
        Span<byte> message = rented ?? stackalloc byte[StackLimit];
        message[0] = (byte)purpose;
        var length = 1 + Encoding.UTF8.GetBytes(normalized, message[1..]);
        Cut(message[..length], index);
        Return(rented);
    }

    private void Cut(ReadOnlySpan<byte> message, Span<byte> index)
    {
        Span<byte> code = stackalloc byte[KeyedHash.Length];
        _hash.Mine.Compute(message, code);
        code[..Length].CopyTo(index);
    }

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }
}
