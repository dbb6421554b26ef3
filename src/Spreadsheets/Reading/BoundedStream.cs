namespace Baoxue.Spreadsheets.Reading;

/// <summary>Counts what really comes out of a packed part, because declared sizes can lie.</summary>
internal sealed class BoundedStream(Stream source, long packedBytes, long maxBytes, TableLimits limits) : Stream
{
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        Count += read;
        if (Count > maxBytes)
        {
            throw new TableFault(TableRefusal.TooLarge, $"展开后超过 {maxBytes >> 20} MB");
        }

        if (Count > limits.RatioFreeBytes && Count / limits.MaxUnpackRatio > packedBytes)
        {
            throw new TableFault(TableRefusal.ZipBomb);
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
