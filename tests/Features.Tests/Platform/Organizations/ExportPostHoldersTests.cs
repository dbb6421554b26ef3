using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class ExportPostHoldersTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_the_leading_group_of_the_day(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var list = new ListPostHolders.Query(Seeded.Today, OnlyGroup: true);

        var file = await district.ExportAsync(Actors.Auditor, new ExportPostHolders.Command(list));

        var page = await district.RunAsync(Actors.Auditor, list);
        Assert.NotEmpty(page);
        Assert.Equal(page.Select(r => (r.Organization, r.Title, r.GroupSeat, r.Holder ?? "空缺")), Exported.Rows(file).Skip(1).Select(r => (r[0], r[1], (string?)r[2], r[3])));
    }
}
