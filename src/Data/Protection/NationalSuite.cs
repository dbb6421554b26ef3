using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Baoxue.Data.Protection;

/// <summary>SM4-GCM, HMAC-SM3 and SM3 in managed code, so that they work where the system's OpenSSL has no SM4-GCM.</summary>
public sealed class NationalSuite : ICryptoSuite
{
    public static readonly NationalSuite Instance = new();

    private NationalSuite()
    {
    }

    public CipherSuite Kind => CipherSuite.National;

    public int SealingKeyLength => 16;

    public FieldCipher CipherWith(SecretKey key) => new Sm4Gcm(key);

    public KeyedHash HashWith(SecretKey key) => new HmacSm3(key);

    public KeyedBlock BlockWith(SecretKey key) => new Sm4(key);

    public void Digest(ReadOnlySpan<byte> message, Span<byte> digest)
    {
        var sm3 = new SM3Digest();
        sm3.BlockUpdate(message);
        sm3.DoFinal(digest);
    }

    private sealed class Sm4Gcm : FieldCipher
    {
        private readonly GcmBlockCipher _cipher = new(new Sm4Block());

        // The first Init schedules the key; a later one without a key keeps the schedule and the hash table.
        public Sm4Gcm(SecretKey key) =>
            _cipher.Init(true, new ParametersWithIV(new KeyParameter(key.Bytes), new byte[NonceLength]));

        public override void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> place, ReadOnlySpan<byte> plain, Span<byte> cipherAndTag)
        {
            _cipher.Init(true, new ParametersWithIV(null, nonce));
            _cipher.ProcessAadBytes(place);
            var written = _cipher.ProcessBytes(plain, cipherAndTag);
            _cipher.DoFinal(cipherAndTag[written..]);
        }

        public override bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> place, ReadOnlySpan<byte> cipherAndTag, Span<byte> plain)
        {
            _cipher.Init(false, new ParametersWithIV(null, nonce));
            _cipher.ProcessAadBytes(place);
            try
            {
                var written = _cipher.ProcessBytes(cipherAndTag, plain);
                _cipher.DoFinal(plain[written..]);
                return true;
            }
            catch (InvalidCipherTextException)
            {
                plain.Clear();
                return false;
            }
        }
    }

    private sealed class HmacSm3 : KeyedHash
    {
        private readonly HMac _mac = new(new SM3Digest());

        public HmacSm3(SecretKey key) => _mac.Init(new KeyParameter(key.Bytes));

        public override void Compute(ReadOnlySpan<byte> message, Span<byte> code)
        {
            _mac.BlockUpdate(message);
            _mac.DoFinal(code);
        }
    }

    private sealed class Sm4 : KeyedBlock
    {
        private readonly Sm4Block _cipher = new();

        public Sm4(SecretKey key) => _cipher.Init(true, new KeyParameter(key.Bytes));

        public override void Apply(Span<byte> block) => _cipher.ProcessBlock(block, block);
    }
}
