using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class CreateOrganizationTests
{
    [Theory, DatabaseData]
    public async Task A_village_stands_under_its_township_and_a_code_is_used_once(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var township = await district.BodyAsync("341602101");
        var command = new CreateOrganization.Command("341602101901", "东村", OrganizationKind.Village, township.Id, new(2024, 1, 1));

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, command)).IsOk);
        Assert.Equal("341602101901", (await district.BodyAsync("341602101901")).Path);
        Assert.IsType<PlatformRefusals.CodeTaken>((await district.RunAsync(Actors.SystemAdministrator, command)).Refusal);
    }
}
