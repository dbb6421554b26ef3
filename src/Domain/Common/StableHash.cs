using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Baoxue.Domain.Common;

/// <summary>
/// A 64-bit fingerprint that never changes between versions and machines (稳定散列): the published algorithm XXH64 with seed 0.
/// It tells changed rows from unchanged ones and is no protection against forgery.
/// </summary>
public static class StableHash
{
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime3 = 1609587929392839161;
    private const ulong Prime4 = 9650029242287828579;
    private const ulong Prime5 = 2870177450012600261;

    /// <summary>The fingerprint of a text, as UTF-16 of the machine; all machines this runs on are little-endian.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var rest = bytes;
            ulong hash;
            if (rest.Length >= 32)
            {
                ulong a = Prime1 + Prime2, b = Prime2, c = 0, d = 0 - Prime1;
                do
                {
                    a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(rest));
                    b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
                    c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(rest[16..]));
                    d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(rest[24..]));
                    rest = rest[32..];
                }
                while (rest.Length >= 32);

                hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
                hash = Merge(Merge(Merge(Merge(hash, a), b), c), d);
            }
            else
            {
                hash = Prime5;
            }

            return Finish(hash + (ulong)bytes.Length, rest);
        }
    }

    private static ulong Finish(ulong hash, ReadOnlySpan<byte> rest)
    {
        unchecked
        {
            for (; rest.Length >= 8; rest = rest[8..])
            {
                hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1) + Prime4;
            }

            if (rest.Length >= 4)
            {
                hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1), 23) * Prime2) + Prime3;
                rest = rest[4..];
            }

            foreach (var one in rest)
            {
                hash = BitOperations.RotateLeft(hash ^ (one * Prime5), 11) * Prime1;
            }

            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return hash ^ (hash >> 32);
        }
    }

    private static ulong Round(ulong sum, ulong lane) => unchecked(BitOperations.RotateLeft(sum + (lane * Prime2), 31) * Prime1);

    private static ulong Merge(ulong hash, ulong sum) => unchecked(((hash ^ Round(0, sum)) * Prime1) + Prime4);
}
