using Baoxue.Data.Common;

namespace Baoxue.Features.Tests.Common;

public sealed class LoneFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("baoxue-lone-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "one.lock");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Whoever_comes_second_is_told_when_patience_ends()
    {
        using var first = LoneFile.Open(Path, TimeSpan.Zero);

        Assert.Throws<IOException>(() => LoneFile.Open(Path, TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public async Task Whoever_comes_second_waits_until_the_first_is_done()
    {
        var first = LoneFile.Open(Path, TimeSpan.Zero);
        var second = Task.Run(() => LoneFile.Open(Path, TimeSpan.FromMinutes(1)));
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();

        await using var opened = await second;
        Assert.True(opened.CanWrite);
    }

    [Fact]
    public void What_no_waiting_can_mend_is_told_at_once() =>
        Assert.Throws<DirectoryNotFoundException>(() => LoneFile.Open(System.IO.Path.Combine(_folder.FullName, "missing", "one.lock"), TimeSpan.FromDays(1)));
}
