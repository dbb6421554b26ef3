using Baoxue.Domain.Common;
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

    [Theory, DatabaseData]
    public async Task Nothing_is_founded_below_a_body_that_has_a_last_day(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var township = await district.BodyAsync("341602101");
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(township.Id, Seeded.Today))).IsOk);

        var refused = await CreateAsync(district, township, "341602101901", "东村");

        Assert.Equal(new PlatformRefusals.NothingBelowWhatEnds(township.Name, Seeded.Today), refused.Refusal);
    }

    [Theory, DatabaseData]
    public async Task Siblings_that_live_bear_different_names_and_bodies_elsewhere_need_not(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (township, other) = (await district.BodyAsync("341602101"), await district.BodyAsync("341602102"));
        var first = (await CreateAsync(district, township, "341602101901", "东村", Seeded.Today.AddDays(-30))).Value;

        var refused = await CreateAsync(district, township, "341602101902", "东 村");
        Assert.True((await CreateAsync(district, other, "341602102901", "东村")).IsOk);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(first, Seeded.Today.AddDays(-1)))).IsOk);
        var taken = await CreateAsync(district, township, "341602101902", "东村");

        Assert.Equal(new PlatformRefusals.SiblingCalledSo("东村", "341602101901", township.Name), refused.Refusal);
        Assert.True(taken.IsOk);
    }

    private static Task<Result<OrganizationId>> CreateAsync(TestDistrict district, Organization township, string code, string name, DateOnly? from = null) =>
        district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command(code, name, OrganizationKind.Village, township.Id, from ?? Seeded.Today));
}
