using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class AddAliasTests
{
    [Theory, DatabaseData]
    public async Task A_body_is_found_by_the_new_name(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new AddAlias.Command(body.Id, "芦庙集"))).IsOk);

        Assert.Contains(await district.RunAsync(Actors.Registrar, new ListOrganizations.Query(Search: "芦庙集")), r => r.Id == body.Id);
    }
}
