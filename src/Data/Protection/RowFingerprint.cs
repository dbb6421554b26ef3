using System.Buffers.Binary;

namespace Baoxue.Data.Protection;

/// <summary>
/// Tells changed register rows from unchanged ones (行指纹). Keyed, so that what a row holds cannot be found by trying; one
/// block of the cipher, since every row of every load is asked about and a keyed digest would take three times as long.
/// </summary>
public sealed class RowFingerprint
{
    private readonly PerThread<KeyedBlock> _block;

    public RowFingerprint(KeyRing ring)
    {
        var index = ring.Only(KeyUse.BlindIndex);
        // A key of its own, made from one that never rotates; no message of a blind index begins like this.
        Span<byte> made = stackalloc byte[KeyedHash.Length];
        index.Suite.HashWith(index.Secret).Compute("baoxue row fingerprint"u8, made);
        var key = new SecretKey(made[..index.Suite.SealingKeyLength]);
        _block = new(() => index.Suite.BlockWith(key));
    }

    /// <summary>The fingerprint of a row.</summary>
    /// <param name="values">What stands in the row, as a hash.</param>
    /// <param name="places">Where the record belongs, as a hash.</param>
    public long Of(ulong values, ulong places)
    {
        Span<byte> block = stackalloc byte[KeyedBlock.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(block, values);
        BinaryPrimitives.WriteUInt64LittleEndian(block[8..], places);
        _block.Mine.Apply(block);
        return BinaryPrimitives.ReadInt64LittleEndian(block);
    }
}
