using System.Text;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class FileStoreTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Theory, DatabaseData]
    public async Task An_upload_lies_sealed_and_for_the_owner_alone(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var text = Loading.Csv(Loading.Pupils(2_000));
        var kept = await district.KeepAsync(text);

        var file = Assert.Single(Directory.GetFiles(UploadsOf(district)));
        var onDisk = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Pupil.Number(1).Id, onDisk, StringComparison.Ordinal);
        Assert.DoesNotContain("学籍号", onDisk, StringComparison.Ordinal);
        Assert.Equal(text, await new StreamReader(district.Services.GetRequiredService<FileStore>().OpenRead(kept.Id)).ReadToEndAsync(TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(file));
            Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(UploadsOf(district)));
        }
    }

    [Fact]
    public void A_number_in_a_files_name_is_known_to_nobody() =>
        Assert.Equal("王小芳****************** ***********.xlsx", FileStore.NameOf("C:/王小芳341699201508310021 13800001234.xlsx"));

    [Theory, DatabaseData]
    public async Task An_upload_goes_when_its_load_is_done_and_stays_for_its_refused_rows(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));
        Assert.Empty(Directory.GetFiles(UploadsOf(district)));
        await district.LoadAsync("不是,登记表\r\n1,2\r\n");
        Assert.Empty(Directory.GetFiles(UploadsOf(district)));

        var refused = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(3), Pupil.Number(7) with { Name = "" }]));
        await SweepAsync(district);
        Assert.True((await district.LoadOfAsync(refused.Load.Id)).HasErrorFile);
        district.Clock.Advance(UploadPolicy.Default.RefusedRowsKept);
        await SweepAsync(district);

        Assert.Empty(Directory.GetFiles(UploadsOf(district)));
        Assert.False((await district.LoadOfAsync(refused.Load.Id)).HasErrorFile);
    }

    [Theory, DatabaseData]
    public async Task Uploads_nobody_started_and_files_half_written_are_swept_after_a_day(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var settings = district.Services.GetRequiredService<DistrictSettings>();
        Directory.CreateDirectory(settings.ExportDirectory);
        await district.KeepAsync("学籍号\r\n");
        await File.WriteAllTextAsync(Path.Combine(settings.UploadDirectory, "half.tmp"), "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(settings.ExportDirectory, "half.tmp"), "x", TestContext.Current.CancellationToken);
        string[] Left() => [.. new[] { settings.UploadDirectory, settings.ExportDirectory }.SelectMany(Directory.GetFiles)];
        Array.ForEach(Left(), file => File.SetLastWriteTimeUtc(file, district.Clock.GetUtcNow().UtcDateTime));

        await SweepAsync(district);
        Assert.Equal(3, Left().Length);
        district.Clock.Advance(UploadPolicy.Default.StrayKept + TimeSpan.FromMinutes(1));
        await SweepAsync(district);

        Assert.Empty(Left());
    }

    [Theory]
    [InlineData("../../etc/学籍.csv", "学籍.csv")]
    [InlineData("C:\\用户\\学籍.csv", "学籍.csv")]
    [InlineData("/etc/", "未命名")]
    [InlineData("\u0001\u202E \u2028", "未命名")]
    [InlineData("学\0籍\r\n.csv", "学籍.csv")]
    [InlineData("学籍\u202Evsc.xlsx", "学籍vsc.xlsx")]
    [InlineData("\uD83D学籍\uDE00.csv", "学籍.csv")]
    public void A_file_is_called_by_what_everybody_can_read(string sent, string name) => Assert.Equal(name, FileStore.NameOf(sent));

    [Theory]
    [InlineData(196)]
    [InlineData(197)]
    public void A_name_too_long_is_cut_before_a_whole_character(int letters)
    {
        var name = FileStore.NameOf(string.Concat(Enumerable.Repeat("😀", 100)) + new string('a', letters) + ".x");

        Assert.InRange(name.Length, 199, 200);
        Assert.EndsWith("a.x", name, StringComparison.Ordinal);
        Assert.DoesNotContain(Rune.ReplacementChar, name.EnumerateRunes());
    }

    [Theory, DatabaseData]
    public async Task An_upload_that_would_fill_the_disk_is_refused(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, services => services.AddSingleton(UploadPolicy.Default with { DiskReserve = long.MaxValue }));
        using var upload = new MemoryStream("学籍号"u8.ToArray());

        var refused = await district.Services.GetRequiredService<FileStore>().SaveAsync(upload, "a.csv", TestContext.Current.CancellationToken);

        Assert.IsType<RegisterRefusals.DiskFull>(refused.Refusal);
    }

    private static string UploadsOf(TestDistrict district) => district.Services.GetRequiredService<DistrictSettings>().UploadDirectory;

    private static async Task SweepAsync(TestDistrict district)
    {
        await using var scope = district.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UploadSweep>().RunAsync(TestContext.Current.CancellationToken);
    }
}
