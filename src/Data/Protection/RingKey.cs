namespace Baoxue.Data.Protection;

/// <summary>An unwrapped key of the ring.</summary>
internal sealed class RingKey
{
    private readonly PerThread<FieldCipher> _cipher;

    public RingKey(byte id, KeyUse use, ICryptoSuite suite, DateTime createdAt, SecretKey secret)
    {
        (Id, Use, Suite, CreatedAt, Secret) = (id, use, suite, createdAt, secret);
        _cipher = new(() => suite.CipherWith(secret));
    }

    public byte Id { get; }

    public KeyUse Use { get; }

    public ICryptoSuite Suite { get; }

    public DateTime CreatedAt { get; }

    public SecretKey Secret { get; }

    /// <summary>This thread's cipher under this key.</summary>
    public FieldCipher Cipher => _cipher.Mine;

    public override string ToString() => $"{Use} {Id} {Secret}";
}
