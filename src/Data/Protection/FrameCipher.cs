using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Baoxue.Data.Protection;

/// <summary>
/// AES-256-GCM over the frames of one file. The key belongs to this file alone, so the number of the frame is its nonce; header,
/// file, number and whether it is the last are authenticated, so frames cannot be moved, left out or cut off.
/// </summary>
internal sealed class FrameCipher : IDisposable
{
    public const int PlainLength = 64 * 1024;
    public const int SealedLength = PlainLength + TagLength;
    public const int TagLength = 16;
    public const int HeaderLength = 32;
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int KeyIdAt = 4;

    private readonly AesGcm _cipher;
    private readonly byte[] _place = new byte[HeaderLength + 16 + sizeof(long) + 1];

    public FrameCipher(KeyRing ring, ReadOnlySpan<byte> header, Guid file)
    {
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, ring.SealingKey(header[KeyIdAt]).Secret.Bytes, key, header[^SaltLength..], "baoxue sealed file"u8);
        _cipher = new AesGcm(key, TagLength);
        CryptographicOperations.ZeroMemory(key);
        header.CopyTo(_place);
        file.TryWriteBytes(_place.AsSpan(HeaderLength), bigEndian: true, out _);
    }

    private static ReadOnlySpan<byte> Magic => "BXF\u0001"u8;

    /// <summary>Format, key and salt.</summary>
    public static byte[] NewHeader(byte key)
    {
        var header = new byte[HeaderLength];
        Magic.CopyTo(header);
        header[KeyIdAt] = key;
        RandomNumberGenerator.Fill(header.AsSpan(HeaderLength - SaltLength));
        return header;
    }

    public static bool IsHeader(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <returns>The length of the sealed frame.</returns>
    public int Seal(long number, bool isLast, ReadOnlySpan<byte> plain, Span<byte> frame)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        Place(number, isLast, nonce);
        _cipher.Encrypt(nonce, plain, frame[..plain.Length], frame.Slice(plain.Length, TagLength), _place);
        return plain.Length + TagLength;
    }

    public bool TryOpen(long number, bool isLast, ReadOnlySpan<byte> frame, Span<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        Place(number, isLast, nonce);
        try
        {
            _cipher.Decrypt(nonce, frame[..^TagLength], frame[^TagLength..], plain[..(frame.Length - TagLength)], _place);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose() => _cipher.Dispose();

    private void Place(long number, bool isLast, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[^sizeof(long)..], number);
        BinaryPrimitives.WriteInt64BigEndian(_place.AsSpan(HeaderLength + 16), number);
        _place[^1] = isLast ? (byte)1 : (byte)0;
    }
}
