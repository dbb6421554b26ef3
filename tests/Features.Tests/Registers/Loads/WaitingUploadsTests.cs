using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class WaitingUploadsTests
{
    [Fact]
    public async Task An_upload_waits_a_day_and_no_longer()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(Data.DatabaseSettings.Sqlite));
        var (ct, uploads) = (TestContext.Current.CancellationToken, district.Services.GetRequiredService<WaitingUploads>());
        var first = new WaitingUpload(await district.KeepAsync("姓名", "甲.csv"), RegisterSource.Student, LoadMode.Increment, Loading.AsOf, EvenIfSame: true);
        await uploads.KeepAsync(first, ct);
        Assert.Equal(first, await uploads.FindAsync(first.File.Id, ct));

        district.Clock.Advance(UploadPolicy.Default.StrayKept + TimeSpan.FromHours(1));
        await SweepAsync(district);

        Assert.Null(await uploads.FindAsync(first.File.Id, ct));
        Assert.False(district.Services.GetRequiredService<FileStore>().Exists(first.File.Id));
    }

    [Fact]
    public async Task What_became_a_load_is_kept_though_nobody_forgot_that_it_waited()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(Data.DatabaseSettings.Sqlite));
        var (ct, uploads) = (TestContext.Current.CancellationToken, district.Services.GetRequiredService<WaitingUploads>());
        var first = new WaitingUpload(await district.KeepAsync(Loading.Csv(Loading.Pupils(3)), "甲.csv"), RegisterSource.Student, LoadMode.Full, Loading.AsOf, EvenIfSame: false);
        await uploads.KeepAsync(first, ct);
        Assert.True((await district.RunAsync(Actors.Registrar, new StartLoad.Command(first.Source, first.Mode, first.AsOf, first.File))).IsOk);

        district.Clock.Advance(UploadPolicy.Default.StrayKept + TimeSpan.FromHours(1));
        await uploads.KeepAsync(first with { File = await district.KeepAsync("姓名", "乙.csv") }, ct);
        await SweepAsync(district);

        Assert.True(district.Services.GetRequiredService<FileStore>().Exists(first.File.Id));
    }

    [Fact]
    public async Task What_waits_is_for_the_owner_alone()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(Data.DatabaseSettings.Sqlite));
        var upload = new WaitingUpload(await district.KeepAsync("姓名", "甲.csv"), RegisterSource.Student, LoadMode.Full, Loading.AsOf, EvenIfSame: false);

        await district.Services.GetRequiredService<WaitingUploads>().KeepAsync(upload, TestContext.Current.CancellationToken);
        await district.Services.GetRequiredService<WaitingUploads>().KeepAsync(upload with { EvenIfSame = true }, TestContext.Current.CancellationToken);

        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.GetFiles(Path.Combine(district.Directory, "uploads")))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    private static async Task SweepAsync(TestDistrict district)
    {
        await using var scope = district.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UploadSweep>().RunAsync(TestContext.Current.CancellationToken);
    }
}
