using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Baoxue.Data.Protection;

/// <summary>
/// Seals texts for the place where they will stand: format | key id | nonce | cipher text | tag. Safe for many threads.
/// </summary>
public sealed class FieldVault(KeyRing ring)
{
    /// <summary>How much longer a sealed value is than the plain one.</summary>
    public const int Overhead = HeaderLength + FieldCipher.TagLength;

    private const byte Format = 1;
    private const int HeaderLength = 2 + FieldCipher.NonceLength;
    private const int StackLimit = 768;

    private readonly PerThread<NonceSource> _nonces = new(() => new NonceSource());

    public byte[] Seal(string text, FieldPlace place)
    {
        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = room > StackLimit ? ArrayPool<byte>.Shared.Rent(room) : null;
        Span<byte> plain = rented ?? stackalloc byte[StackLimit];
        var result = Seal(plain[..Encoding.UTF8.GetBytes(text, plain)], place);
        Return(rented);
        return result;
    }

    public byte[] Seal(ReadOnlySpan<byte> plain, FieldPlace place)
    {
        var result = new byte[plain.Length + Overhead];
        Seal(plain, place, result);
        return result;
    }

    /// <summary>Seals into a buffer of the caller, for bulk work; returns how many bytes.</summary>
    public int Seal(ReadOnlySpan<byte> plain, FieldPlace place, Span<byte> destination)
    {
        var key = ring.Sealing;
        var result = destination[..(plain.Length + Overhead)];
        result[0] = Format;
        result[1] = key.Id;
        var nonce = result.Slice(2, FieldCipher.NonceLength);
        _nonces.Mine.Next(nonce);
        Span<byte> where = stackalloc byte[FieldPlace.MaxLength];
        key.Cipher.Encrypt(nonce, where[..place.WriteTo(where)], plain, result[HeaderLength..]);
        return result.Length;
    }

    /// <summary>Opens a sealed text.</summary>
    /// <exception cref="SealBrokenException">It was changed, or sealed for another place.</exception>
    /// <exception cref="KeyRingException">Its key is not in the ring.</exception>
    public string OpenText(ReadOnlySpan<byte> value, FieldPlace place)
    {
        var length = Math.Max(0, value.Length - Overhead);
        byte[]? rented = length > StackLimit ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> plain = rented ?? stackalloc byte[StackLimit];
        var text = Encoding.UTF8.GetString(plain[..Open(value, place, plain)]);
        Return(rented);
        return text;
    }

    /// <inheritdoc cref="OpenText"/>
    public byte[] Open(ReadOnlySpan<byte> value, FieldPlace place)
    {
        var plain = new byte[Math.Max(0, value.Length - Overhead)];
        Open(value, place, plain);
        return plain;
    }

    /// <inheritdoc cref="OpenText"/>
    public int Open(ReadOnlySpan<byte> value, FieldPlace place, Span<byte> destination)
    {
        if (value.Length < Overhead || value[0] != Format)
        {
            throw new SealBrokenException(place);
        }

        Span<byte> where = stackalloc byte[FieldPlace.MaxLength];
        var plain = destination[..(value.Length - Overhead)];
        return ring.SealingKey(value[1]).Cipher.TryDecrypt(value.Slice(2, FieldCipher.NonceLength), where[..place.WriteTo(where)], value[HeaderLength..], plain)
            ? plain.Length
            : throw new SealBrokenException(place);
    }

    /// <summary>Opens the sealed details of a row.</summary>
    /// <inheritdoc cref="OpenText"/>
    public SealedDetails OpenDetails(ReadOnlySpan<byte> value, FieldPlace place) => new(Open(value, place));

    /// <summary>Whether a value is sealed under an older key and should be sealed anew.</summary>
    public bool IsUnderOldKey(ReadOnlySpan<byte> value) => value.Length >= Overhead && value[1] != ring.SealingKeyId;

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            CryptographicOperations.ZeroMemory(rented);
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
