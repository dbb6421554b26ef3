using System.Text;
using Baoxue.Data.Protection;
using CsCheck;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class CryptoSuiteTests
{
    [Theory]
    [InlineData(CipherSuite.National, "abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData(CipherSuite.National, "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    [InlineData(CipherSuite.International, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Digests_are_those_of_GB_T_32905_and_FIPS_180(CipherSuite suite, string message, string expected)
    {
        var digest = new byte[32];
        ICryptoSuite.Of(suite).Digest(Encoding.ASCII.GetBytes(message), digest);

        Assert.Equal(expected, Convert.ToHexStringLower(digest));
    }

    // The first is from RFC 4231; the second was computed by OpenSSL over the same key and message.
    [Theory]
    [InlineData(CipherSuite.International, "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    [InlineData(CipherSuite.National, "51b00d1fb49832bfb01c3ce27848e59f871d9ba938dc563b338ca964755cce70")]
    public void Keyed_hashes_are_those_of_other_programs_every_time(CipherSuite suite, string expected)
    {
        var hash = ICryptoSuite.Of(suite).HashWith(new SecretKey(Enumerable.Repeat((byte)0x0b, 20).ToArray()));
        var (first, second) = (new byte[32], new byte[32]);
        hash.Compute("Hi There"u8, first);
        hash.Compute("Hi There"u8, second);

        Assert.Equal(expected, Convert.ToHexStringLower(first));
        Assert.Equal(first, second);
    }

    // The example of the standard's appendix, encrypted once and a million times.
    [Theory]
    [InlineData(1, "681edf34d206965e86b3e94f536e4246")]
    [InlineData(1_000_000, "595298c7c6fd271f0402f804c33d3f66")]
    public void The_block_cipher_is_that_of_GB_T_32907(int times, string expected)
    {
        var block = Convert.FromHexString("0123456789abcdeffedcba9876543210");
        var engine = new Sm4Block();
        engine.Init(true, new KeyParameter(block));
        for (var i = 0; i < times; i++)
        {
            engine.ProcessBlock(block, block);
        }

        Assert.Equal(expected, Convert.ToHexStringLower(block));
    }

    [Fact]
    public void The_block_cipher_agrees_with_another_program_for_any_key_and_block() =>
        Gen.Select(Gen.Byte.Array[16], Gen.Byte.Array[16]).Sample((key, block) =>
        {
            var (ours, other) = (new Sm4Block(), new SM4Engine());
            ours.Init(true, new KeyParameter(key));
            other.Init(true, new KeyParameter(key));
            var (ourBlock, otherBlock) = (new byte[16], new byte[16]);
            ours.ProcessBlock(block, ourBlock);
            other.ProcessBlock(block, otherBlock);
            return ourBlock.SequenceEqual(otherBlock);
        });

    // SM4-GCM by RFC 8998 appendix A.1; AES-256-GCM test cases 13 and 14 of the GCM submission.
    [Theory]
    [InlineData(
        CipherSuite.National,
        "0123456789abcdeffedcba9876543210",
        "00001234567800000000abcd",
        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d83de3541e4c2b58177e065a9bf7b62ec")]
    [InlineData(
        CipherSuite.International,
        "0000000000000000000000000000000000000000000000000000000000000000",
        "000000000000000000000000",
        "",
        "",
        "530f8afbc74536b9a963b4f1c4cb738b")]
    [InlineData(
        CipherSuite.International,
        "0000000000000000000000000000000000000000000000000000000000000000",
        "000000000000000000000000",
        "",
        "00000000000000000000000000000000",
        "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")]
    public void Sealing_gives_the_published_vectors_and_opens_them(CipherSuite suite, string key, string nonce, string place, string plain, string expected)
    {
        var cipher = ICryptoSuite.Of(suite).CipherWith(new SecretKey(Convert.FromHexString(key)));
        var (nonceBytes, placeBytes, plainBytes) = (Convert.FromHexString(nonce), Convert.FromHexString(place), Convert.FromHexString(plain));
        var result = new byte[plainBytes.Length + FieldCipher.TagLength];
        cipher.Encrypt(nonceBytes, placeBytes, plainBytes, result);
        var opened = new byte[plainBytes.Length];

        Assert.Equal(expected, Convert.ToHexStringLower(result));
        Assert.True(cipher.TryDecrypt(nonceBytes, placeBytes, result, opened));
        Assert.Equal(plainBytes, opened);
    }
}
