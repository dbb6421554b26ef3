using System.Security.Cryptography;
using Baoxue.Data.Protection;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class FileVaultTests
{
    private const int Header = 32;
    private const int Frame = (64 * 1024) + 16;
    private static readonly Guid File = Guid.Parse("0199a000-0000-7000-8000-000000000001");

    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public async Task A_sealed_file_is_read_from_anywhere(int length)
    {
        using var keys = new TemporaryKeys();
        var vault = new FileVault(keys.Open());
        var plain = RandomNumberGenerator.GetBytes(length);
        using var opened = vault.Open(new MemoryStream(await SealAsync(vault, plain)), File);
        var random = new Random(7);

        Assert.Equal(length, opened.Length);
        for (var i = 0; i < 40; i++)
        {
            var from = random.Next(length);
            var part = new byte[Math.Min(length - from, random.Next(1, 100_000))];
            opened.Position = from;
            opened.ReadExactly(part);
            Assert.True(part.AsSpan().SequenceEqual(plain.AsSpan(from, part.Length)));
        }
    }

    [Fact]
    public async Task Frames_that_were_changed_swapped_cut_or_moved_to_another_file_do_not_open()
    {
        using var keys = new TemporaryKeys();
        var vault = new FileVault(keys.Open());
        var whole = await SealAsync(vault, RandomNumberGenerator.GetBytes(200_000));
        byte[] changed = [.. whole];
        changed[Header + 5] ^= 1;
        byte[] swapped = [.. whole[..Header], .. whole[(Header + Frame)..(Header + (2 * Frame))], .. whole[Header..(Header + Frame)], .. whole[(Header + (2 * Frame))..]];

        foreach (var broken in new[] { changed, swapped, whole[..(Header + (2 * Frame))], whole[..^1], whole[..Header], [] })
        {
            Assert.Throws<FileSealBrokenException>(() => ReadAll(vault, broken, File));
        }

        Assert.Throws<FileSealBrokenException>(() => ReadAll(vault, whole, Guid.CreateVersion7()));
        Assert.Equal(200_000, ReadAll(vault, whole, File));
    }

    private static async Task<byte[]> SealAsync(FileVault vault, byte[] plain)
    {
        using var from = new MemoryStream(plain);
        using var to = new MemoryStream();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Assert.Equal(plain.Length, await vault.SealAsync(from, to, File, hash, plain.Length, TestContext.Current.CancellationToken));
        Assert.Equal(SHA256.HashData(plain), hash.GetHashAndReset());
        return to.ToArray();
    }

    private static long ReadAll(FileVault vault, byte[] bytes, Guid file)
    {
        using var opened = vault.Open(new MemoryStream(bytes), file);
        using var to = new MemoryStream();
        opened.CopyTo(to);
        return to.Length;
    }
}
