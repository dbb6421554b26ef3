using System.Buffers.Binary;

namespace Baoxue.Domain.Registers;

/// <summary>The sixteen bytes of a blind index as one number (身份号盲索引), so that millions compare without arrays.</summary>
public static class IdKey
{
    /// <summary>Zero for none; a blind index of all zeros does not occur.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> index) => index.IsEmpty ? UInt128.Zero : BinaryPrimitives.ReadUInt128LittleEndian(index);
}
