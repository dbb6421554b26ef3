using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Baoxue.Data.Protection;

/// <summary>A key as it lies in the ring file: nonce, cipher text and tag in base64, bound to its id, use and suite.</summary>
internal sealed record WrappedKey(
    byte Id,
    [property: JsonConverter(typeof(JsonStringEnumConverter<KeyUse>))] KeyUse Use,
    [property: JsonConverter(typeof(JsonStringEnumConverter<CipherSuite>))] CipherSuite Suite,
    DateTime CreatedAt,
    string Wrapped)
{
    public static WrappedKey Of(RingKey key, SecretKey master)
    {
        var nonce = RandomNumberGenerator.GetBytes(FieldCipher.NonceLength);
        var sealedKey = new byte[key.Secret.Bytes.Length + FieldCipher.TagLength];
        CipherUnder(master, key.Suite).Encrypt(nonce, Label(key.Id, key.Use, key.Suite.Kind), key.Secret.Bytes, sealedKey);
        return new(key.Id, key.Use, key.Suite.Kind, key.CreatedAt, Convert.ToBase64String([.. nonce, .. sealedKey]));
    }

    public RingKey Unwrap(SecretKey master)
    {
        var suite = ICryptoSuite.Of(Suite);
        var bytes = Convert.FromBase64String(Wrapped).AsSpan();
        var secret = new byte[bytes.Length - FieldCipher.NonceLength - FieldCipher.TagLength];
        return CipherUnder(master, suite).TryDecrypt(bytes[..FieldCipher.NonceLength], Label(Id, Use, Suite), bytes[FieldCipher.NonceLength..], secret)
            ? new RingKey(Id, Use, suite, CreatedAt, new SecretKey(secret))
            : throw new CryptographicException("The master key does not open this key.");
    }

    private static FieldCipher CipherUnder(SecretKey master, ICryptoSuite suite)
    {
        Span<byte> derived = stackalloc byte[KeyedHash.Length];
        suite.HashWith(master).Compute(Encoding.ASCII.GetBytes($"baoxue wrap {suite.Kind}"), derived);
        return suite.CipherWith(new SecretKey(derived[..suite.SealingKeyLength]));
    }

    private static byte[] Label(byte id, KeyUse use, CipherSuite suite) => Encoding.ASCII.GetBytes($"baoxue key {use} {id} {suite}");
}
