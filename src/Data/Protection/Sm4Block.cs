using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;

namespace Baoxue.Data.Protection;

/// <summary>
/// The SM4 block cipher (GB/T 32907), forwards only, as GCM needs it. The substitution and the linear step are one table of
/// words, which takes a third of the time of BouncyCastle's engine; sealing the rows of a register is mostly this.
/// </summary>
public sealed class Sm4Block : IBlockCipher
{
    private const int Rounds = 32;
    private const int BlockLength = 16;
    private static readonly uint[] Family = [0xa3b1bac6, 0x56aa3350, 0x677d9197, 0xb27022dc];
    private static readonly byte[] Substitution = Convert.FromHexString(
        "d690e9fecce13db716b614c228fb2c052b679a762abe04c3aa441326498606999c4250f491ef987a33540b43edcfac62e4b31ca9c908e89580df94fa758f3fa6"
        + "4707a7fcf37317ba83593c19e6854fa8686b81b27164da8bf8eb0f4b70569d351e240e5e6358d1a225227c3b01217887d40046579fd327524c3602e7a0c4c89e"
        + "eabf8ad240c738b5a3f7f2cef96115a1e0ae5da49b341a55ad933230f58cb1e31df6e22e8266ca60c02923ab0d534e6fd5db3745defd8e2f03ff6a726d6c5b51"
        + "8d1baf92bbddbc7f11d95c411f105ad80ac13188a5cd7bbd2d74d012b8e5b4b08969974a0c96777e65b9f109c56ec68418f07dec3adc4d2079ee5f3ed7cb3948");

    private static readonly uint[] Mixed = [.. Substitution.Select(s => Mix((uint)s << 24))];
    private readonly uint[] _keys = new uint[Rounds];

    public string AlgorithmName => "SM4";

    public void Init(bool forEncryption, ICipherParameters parameters)
    {
        if (!forEncryption || parameters is not KeyParameter { KeyLength: BlockLength } key)
        {
            throw new ArgumentException("SM4 is used forwards only, with a key of 128 bits.", nameof(parameters));
        }

        Schedule(key.GetKey());
    }

    public int GetBlockSize() => BlockLength;

    public int ProcessBlock(byte[] inBuf, int inOff, byte[] outBuf, int outOff) => ProcessBlock(inBuf.AsSpan(inOff), outBuf.AsSpan(outOff));

    public int ProcessBlock(ReadOnlySpan<byte> input, Span<byte> output)
    {
        var a = BinaryPrimitives.ReadUInt32BigEndian(input);
        var b = BinaryPrimitives.ReadUInt32BigEndian(input[4..]);
        var c = BinaryPrimitives.ReadUInt32BigEndian(input[8..]);
        var d = BinaryPrimitives.ReadUInt32BigEndian(input[12..]);
        var mixed = Mixed;
        var keys = _keys;
        for (var i = 0; i + 3 < keys.Length; i += 4)
        {
            a ^= Substituted(mixed, b ^ c ^ d ^ keys[i]);
            b ^= Substituted(mixed, c ^ d ^ a ^ keys[i + 1]);
            c ^= Substituted(mixed, d ^ a ^ b ^ keys[i + 2]);
            d ^= Substituted(mixed, a ^ b ^ c ^ keys[i + 3]);
        }

        BinaryPrimitives.WriteUInt32BigEndian(output, d);
        BinaryPrimitives.WriteUInt32BigEndian(output[4..], c);
        BinaryPrimitives.WriteUInt32BigEndian(output[8..], b);
        BinaryPrimitives.WriteUInt32BigEndian(output[12..], a);
        return BlockLength;
    }

    // The other three bytes have the same table, turned.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Substituted(uint[] mixed, uint word) =>
        mixed[word >> 24]
        ^ BitOperations.RotateRight(mixed[(byte)(word >> 16)], 8)
        ^ BitOperations.RotateRight(mixed[(byte)(word >> 8)], 16)
        ^ BitOperations.RotateRight(mixed[(byte)word], 24);

    private static uint Mix(uint word) =>
        word ^ BitOperations.RotateLeft(word, 2) ^ BitOperations.RotateLeft(word, 10) ^ BitOperations.RotateLeft(word, 18) ^ BitOperations.RotateLeft(word, 24);

    private void Schedule(ReadOnlySpan<byte> key)
    {
        Span<uint> words = stackalloc uint[4 + Rounds];
        for (var i = 0; i < 4; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(key[(4 * i)..]) ^ Family[i];
        }

        for (var i = 0; i < Rounds; i++)
        {
            var word = Bytewise(words[i + 1] ^ words[i + 2] ^ words[i + 3] ^ ConstantOf(i));
            words[i + 4] = words[i] ^ word ^ BitOperations.RotateLeft(word, 13) ^ BitOperations.RotateLeft(word, 23);
            _keys[i] = words[i + 4];
        }
    }

    private static uint Bytewise(uint word) =>
        ((uint)Substitution[word >> 24] << 24) | ((uint)Substitution[(byte)(word >> 16)] << 16) | ((uint)Substitution[(byte)(word >> 8)] << 8) | Substitution[(byte)word];

    // The bytes of the constants count up by seven.
    private static uint ConstantOf(int round)
    {
        var constant = 0u;
        for (var i = 0; i < 4; i++)
        {
            constant = (constant << 8) | (byte)(7 * ((4 * round) + i));
        }

        return constant;
    }
}
