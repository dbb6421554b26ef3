using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class ExportOrganizationsTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_the_organizations_of_the_page(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var list = new ListOrganizations.Query(Search: "镇", On: Seeded.Today);

        var file = await district.ExportAsync(Actors.SystemAdministrator, new ExportOrganizations.Command(list));

        var page = await district.RunAsync(Actors.SystemAdministrator, list);
        Assert.Equal(page.Select(r => (r.Name, r.Code)), Exported.Rows(file).Skip(1).Select(r => (r[0], r[1])));
        Assert.True(page.Count >= 20);
        Assert.Equal("查找：镇；哪一天：2026-11-23", Exported.Note(file, "筛选条件"));
    }
}
