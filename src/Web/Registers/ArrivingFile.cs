namespace Baoxue.Web.Registers;

/// <summary>The bytes of an upload as they come (到达中的文件). What breaks on the way, a sender who is gone included, is told apart from what breaks on the disk.</summary>
internal sealed class ArrivingFile(Stream part) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await part.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or OperationCanceledException)
        {
            throw new BrokenOffException(broken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    /// <summary>The end of the upload never came, or came wrong.</summary>
    public sealed class BrokenOffException(Exception cause) : Exception("The upload broke off.", cause);
}
