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

        district.Clock.Advance(TimeSpan.FromHours(25));
        await uploads.KeepAsync(first with { File = await district.KeepAsync("姓名", "乙.csv") }, ct);

        Assert.Null(await uploads.FindAsync(first.File.Id, ct));
        Assert.False(district.Services.GetRequiredService<FileStore>().Exists(first.File.Id));
    }
}
