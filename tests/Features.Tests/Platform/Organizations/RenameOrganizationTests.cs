using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class RenameOrganizationTests
{
    [Theory, DatabaseData]
    public async Task The_former_name_still_finds_the_body(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, "新芦庙镇"))).IsOk);

        Assert.Equal("新芦庙镇", (await district.BodyAsync("341602101")).Name);
        Assert.Contains(await district.RunAsync(Actors.Registrar, new ListOrganizations.Query(Search: body.Name)), r => r.Id == body.Id);
    }
}
