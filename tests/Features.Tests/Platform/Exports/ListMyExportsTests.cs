using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Ledger;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Exports;

public sealed class ListMyExportsTests
{
    [Theory, DatabaseData]
    public async Task Everybody_sees_their_own_exports_newest_first(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.AddChildrenAsync("341602101", 5);
        var (mine, theirs) = (Person(), Person());
        var first = (await district.RunAsync(mine.TakingOut(), Command(new ChildFilter()))).Value;
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await district.RunAsync(mine.TakingOut(), Command(new ChildFilter(Grade: 3)))).Value;
        await district.RunAsync(theirs.TakingOut(), Command(new ChildFilter()));

        var rows = await district.RunAsync(mine, new ListMyExports.Query());

        Assert.Equal([second.Id, first.Id], rows.Select(r => r.Export.Id));
        Assert.Equal(("儿童台账", "年级：三年级", 5, ExportState.Delivered, 1), (rows[0].Export.Name, rows[0].Export.Words, rows[0].Export.Rows, rows[0].Export.State, rows[0].Export.Downloads));
        Assert.Empty(await district.RunAsync(theirs, new ListMyExports.Query(first.Id)));
    }

    [Theory, DatabaseData]
    public async Task Progress_is_told_until_the_file_is_there(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.AddChildrenAsync("341602101", ExportDesk.MostAtOnce + 1);
        var id = await district.AskAsync(Actors.Registrar, Command(new ChildFilter()));

        var before = Assert.Single(await district.RunAsync(Actors.Registrar, new ListMyExports.Query(id)));
        await district.RunJobsAsync();
        var after = Assert.Single(await district.RunAsync(Actors.Registrar, new ListMyExports.Query(id)));

        Assert.Equal((JobState.Queued, false), (before.Progress!.State, before.CanBeDownloaded));
        Assert.Equal((null, true), (after.Progress, after.CanBeDownloaded));
    }

    private static Actor Person() => Actors.Registrar with { AccountId = Guid.CreateVersion7() };

    private static ExportChildren.Command Command(ChildFilter filter) => new(new ListChildren.Query(filter));
}
