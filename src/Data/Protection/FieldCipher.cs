namespace Baoxue.Data.Protection;

/// <summary>An authenticated cipher with its key schedule kept; not safe for two threads at once.</summary>
public abstract class FieldCipher
{
    public const int NonceLength = 12;
    public const int TagLength = 16;

    /// <summary>Writes cipher text and tag, <see cref="TagLength"/> bytes more than the plain text.</summary>
    public abstract void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> place, ReadOnlySpan<byte> plain, Span<byte> cipherAndTag);

    /// <summary>Writes the plain text; false, with nothing left in <paramref name="plain"/>, when the tag does not fit.</summary>
    public abstract bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> place, ReadOnlySpan<byte> cipherAndTag, Span<byte> plain);
}
