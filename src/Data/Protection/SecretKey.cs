using System.Security.Cryptography;

namespace Baoxue.Data.Protection;

/// <summary>Key bytes that show themselves to nobody: no text form, no serialization.</summary>
public sealed class SecretKey
{
    private readonly byte[] _bytes;

    public SecretKey(ReadOnlySpan<byte> bytes) => _bytes = bytes.ToArray();

    internal ReadOnlySpan<byte> Bytes => _bytes;

    public static SecretKey Random(int length) => new(RandomNumberGenerator.GetBytes(length));

    public override string ToString() => "（密钥不显示）";
}
