using System.Buffers.Binary;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>
/// Row ids that follow from the load and the row of its file. They grow with the row, so the primary key is written in
/// order; a row stored twice breaks the key; and all rows of a load are one range, found without an index of their own.
/// </summary>
public static class RecordIds
{
    /// <summary>The id of a load with its last four bytes replaced by the number.</summary>
    public static Guid Of(Guid load, uint number)
    {
        Span<byte> bytes = stackalloc byte[16];
        load.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], number);
        return new Guid(bytes, bigEndian: true);
    }

    public static uint NumberOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
    }
}
