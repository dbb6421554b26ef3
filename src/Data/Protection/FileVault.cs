using System.Security.Cryptography;

namespace Baoxue.Data.Protection;

/// <summary>
/// Seals whole files in frames of 64 KB, so that they are written as they arrive and read from anywhere:
/// header | frames, each cipher text and tag. Every file has a key of its own, derived from a sealing key of the ring.
/// </summary>
public sealed class FileVault(KeyRing ring)
{
    /// <summary>Seals a stream to its end, or until it is longer than allowed; then nothing of it can be opened.</summary>
    /// <param name="plain">What to seal.</param>
    /// <param name="destination">Where to; begins with the header.</param>
    /// <param name="file">Names the file; it opens under no other name.</param>
    /// <param name="hash">Takes the plain bytes as they pass.</param>
    /// <param name="most">The most plain bytes.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many plain bytes were read.</returns>
    public async Task<long> SealAsync(Stream plain, Stream destination, Guid file, IncrementalHash hash, long most, CancellationToken ct)
    {
        var header = FrameCipher.NewHeader(ring.SealingKeyId);
        using var cipher = new FrameCipher(ring, header, file);
        await destination.WriteAsync(header, ct);
        var (current, next) = (new byte[FrameCipher.PlainLength], new byte[FrameCipher.PlainLength]);
        var frame = new byte[FrameCipher.SealedLength];
        var size = 0L;
        try
        {
            var length = await plain.ReadAtLeastAsync(current, current.Length, throwOnEndOfStream: false, ct);
            for (var number = 0L; ; number++)
            {
                hash.AppendData(current, 0, length);
                size += length;
                if (size > most)
                {
                    return size;
                }

                var following = length < current.Length ? 0 : await plain.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, ct);
                await destination.WriteAsync(frame.AsMemory(0, cipher.Seal(number, following == 0, current.AsSpan(0, length), frame)), ct);
                if (following == 0)
                {
                    return size;
                }

                (current, next, length) = (next, current, following);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(current);
            CryptographicOperations.ZeroMemory(next);
        }
    }

    /// <summary>Opens a sealed file for reading from anywhere; the stream is then the reader's to dispose.</summary>
    /// <exception cref="FileSealBrokenException">It is no sealed file, or another one, or was cut or changed; also thrown by reads.</exception>
    /// <exception cref="KeyRingException">Its key is not in the ring.</exception>
    public Stream Open(Stream source, Guid file)
    {
        var header = new byte[FrameCipher.HeaderLength];
        source.Position = 0;
        return source.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && FrameCipher.IsHeader(header)
            ? new SealedFileStream(source, new FrameCipher(ring, header, file), file)
            : throw new FileSealBrokenException(file);
    }
}
