using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class EndOrganizationTests
{
    [Theory, DatabaseData]
    public async Task A_body_that_others_stand_under_cannot_end(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var township = await district.BodyAsync("341602101");
        var village = (await district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command("341602101901", "东村", OrganizationKind.Village, township.Id, new(2024, 1, 1)))).Value;

        Assert.IsType<PlatformRefusals.StillInUse>((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(township.Id, Seeded.Today))).Refusal);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(village, Seeded.Today))).IsOk);
    }
}
