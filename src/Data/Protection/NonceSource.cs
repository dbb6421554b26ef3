using System.Security.Cryptography;

namespace Baoxue.Data.Protection;

/// <summary>Random nonces, drawn from the system a few hundred at a time; belongs to one thread.</summary>
internal sealed class NonceSource
{
    private readonly byte[] _drawn = new byte[256 * FieldCipher.NonceLength];
    private int _next;

    public NonceSource() => _next = _drawn.Length;

    public void Next(Span<byte> nonce)
    {
        if (_next == _drawn.Length)
        {
            RandomNumberGenerator.Fill(_drawn);
            _next = 0;
        }

        _drawn.AsSpan(_next, FieldCipher.NonceLength).CopyTo(nonce);
        _next += FieldCipher.NonceLength;
    }
}
