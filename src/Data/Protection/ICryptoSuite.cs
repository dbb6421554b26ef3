namespace Baoxue.Data.Protection;

/// <summary>One family of algorithms; what it makes is bound to a key and belongs to one thread.</summary>
public interface ICryptoSuite
{
    CipherSuite Kind { get; }

    /// <summary>Bytes in a sealing key.</summary>
    int SealingKeyLength { get; }

    FieldCipher CipherWith(SecretKey key);

    KeyedHash HashWith(SecretKey key);

    KeyedBlock BlockWith(SecretKey key);

    /// <summary>The plain digest, 32 bytes.</summary>
    void Digest(ReadOnlySpan<byte> message, Span<byte> digest);

    static ICryptoSuite Of(CipherSuite kind) => kind switch
    {
        CipherSuite.National => NationalSuite.Instance,
        CipherSuite.International => InternationalSuite.Instance,
    };
}
