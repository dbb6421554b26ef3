using System.Security.Cryptography;

namespace Baoxue.Data.Protection;

/// <summary>AES-256-GCM, HMAC-SHA256 and SHA-256 of the system.</summary>
public sealed class InternationalSuite : ICryptoSuite
{
    public static readonly InternationalSuite Instance = new();

    private InternationalSuite()
    {
    }

    public CipherSuite Kind => CipherSuite.International;

    public int SealingKeyLength => 32;

    public FieldCipher CipherWith(SecretKey key) => new Aes256Gcm(key);

    public KeyedHash HashWith(SecretKey key) => new HmacSha256(key);

    public KeyedBlock BlockWith(SecretKey key) => new Aes256(key);

    public void Digest(ReadOnlySpan<byte> message, Span<byte> digest) => SHA256.HashData(message, digest);

    // Kept for the life of a thread; the handles are freed by their own finalizers.
#pragma warning disable CA1001
    private sealed class Aes256Gcm(SecretKey key) : FieldCipher
    {
        private readonly AesGcm _cipher = new(key.Bytes, TagLength);

        public override void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> place, ReadOnlySpan<byte> plain, Span<byte> cipherAndTag) =>
            _cipher.Encrypt(nonce, plain, cipherAndTag[..plain.Length], cipherAndTag.Slice(plain.Length, TagLength), place);

        public override bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> place, ReadOnlySpan<byte> cipherAndTag, Span<byte> plain)
        {
            try
            {
                _cipher.Decrypt(nonce, cipherAndTag[..^TagLength], cipherAndTag[^TagLength..], plain, place);
                return true;
            }
            catch (AuthenticationTagMismatchException)
            {
                plain.Clear();
                return false;
            }
        }
    }

    private sealed class HmacSha256(SecretKey key) : KeyedHash
    {
        private readonly IncrementalHash _mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Bytes);

        public override void Compute(ReadOnlySpan<byte> message, Span<byte> code)
        {
            _mac.AppendData(message);
            _mac.GetHashAndReset(code);
        }
    }

    private sealed class Aes256 : KeyedBlock
    {
        private readonly Aes _cipher = Aes.Create();

        public Aes256(SecretKey key) => _cipher.SetKey(key.Bytes);

        public override void Apply(Span<byte> block) => _cipher.EncryptEcb(block, block, PaddingMode.None);
    }
#pragma warning restore CA1001
}
