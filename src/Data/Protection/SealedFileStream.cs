using System.Security.Cryptography;

namespace Baoxue.Data.Protection;

/// <summary>The plain bytes of a sealed file, opened one frame at a time wherever they are asked for.</summary>
internal sealed class SealedFileStream : Stream
{
    private readonly Stream _source;
    private readonly FrameCipher _cipher;
    private readonly Guid _file;
    private readonly long _frames;
    private readonly byte[] _sealed = new byte[FrameCipher.SealedLength];
    private readonly byte[] _plain = new byte[FrameCipher.PlainLength];
    private long _opened = -1;
    private int _length;

    public SealedFileStream(Stream source, FrameCipher cipher, Guid file)
    {
        (_source, _cipher, _file) = (source, cipher, file);
        var rest = source.Length - FrameCipher.HeaderLength;
        _frames = (rest + FrameCipher.SealedLength - 1) / FrameCipher.SealedLength;
        Length = rest - (_frames * FrameCipher.TagLength);
        if (_frames == 0)
        {
            throw new FileSealBrokenException(file);
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        Open(Position / FrameCipher.PlainLength);
        var part = _plain.AsSpan(0, _length)[(int)(Position % FrameCipher.PlainLength)..];
        var read = Math.Min(part.Length, buffer.Length);
        part[..read].CopyTo(buffer);
        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        SeekOrigin.End => Length + offset,
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(_plain);
            _cipher.Dispose();
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Open(long number)
    {
        if (number == _opened)
        {
            return;
        }

        _source.Position = FrameCipher.HeaderLength + (number * FrameCipher.SealedLength);
        var read = _source.ReadAtLeast(_sealed, _sealed.Length, throwOnEndOfStream: false);
        _opened = -1;
        if (read < FrameCipher.TagLength || !_cipher.TryOpen(number, number == _frames - 1, _sealed.AsSpan(0, read), _plain))
        {
            throw new FileSealBrokenException(_file);
        }

        (_opened, _length) = (number, read - FrameCipher.TagLength);
    }
}
